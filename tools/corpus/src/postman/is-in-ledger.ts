import type { LedgerEntry } from '@connectory/contracts';
import type { Difference } from './difference.js';

/** The members of a request, in any version of the format, in which the parts of what is sent stand. */
const members: Readonly<Record<Difference['part'], RegExp>> = {
  path: /\/(?:url|pathVariable\w*)(?:\/|$)/,
  query: /\/(?:url|queryParams)(?:\/|$)/,
  header: /\/(?:header|headers|headerData)(?:\/|$)/,
  body: /\/(?:body|data|rawModeData|dataMode|graphqlModeData)(?:\/|$)/,
};

/** Whether the ledger has a loss in the part of the request (an item at `pointer`) that came out different. */
export function isInLedger(difference: Difference, pointer: string, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some(
    ({ source, outcome }) =>
      outcome === 'lost' &&
      source.startsWith(`${pointer}/`) &&
      !/\/responses?\//.test(source.slice(pointer.length)) &&
      members[difference.part].test(source.slice(pointer.length)),
  );
}

/** Whether the ledger has lost the whole request, or the part of it that says where it goes. */
export function isRequestInLedger(pointer: string, ledger: readonly LedgerEntry[]): boolean {
  const places = new Set(['', '/request', '/request/method', '/request/url', '/method', '/url']);
  return ledger.some(
    ({ source, outcome }) =>
      outcome === 'lost' && source.startsWith(pointer) && places.has(source.slice(pointer.length)),
  );
}
