import { serversOf } from '../describe-connector.js';
import type { JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { BothPointers, Report } from './change.js';
import type { ReadOperation, Side } from './read-operations.js';

/** How the servers of a document have changed. */
export function diffServers(old: Side, now: Side, report: Report): void {
  const places = { old: '/servers', new: '/servers' };
  compareServers(old.document['servers'], now.document['servers'], places, report);
}

/** How the servers of an operation have changed, if it, or its path, has some of its own. */
export function diffOwnServers(old: ReadOperation, now: ReadOperation, report: Report): void {
  const one = ownServers(old);
  const other = ownServers(now);
  if (!one && !other) return;
  const places = { old: one?.pointer ?? old.place.pointer, new: other?.pointer ?? now.place.pointer };
  compareServers(
    one?.servers ?? old.side.document['servers'],
    other?.servers ?? now.side.document['servers'],
    places,
    report,
  );
}

function ownServers({ place, pathItem }: ReadOperation) {
  for (const { value, pointer } of [place, pathItem]) {
    const { servers } = value;
    if (servers !== undefined) return { servers, pointer: appendPointer(pointer, 'servers') };
  }
  return null;
}

function compareServers(
  old: JsonValue | undefined,
  now: JsonValue | undefined,
  places: BothPointers,
  report: Report,
): void {
  const [olds, news] = [addressesOf(old), addressesOf(now)];
  const gone = [...olds].filter((address) => !news.has(address));
  const come = [...news].filter((address) => !olds.has(address));
  if (gone.length === 1 && come.length === 1) {
    report('server-changed', places, `The server ${gone[0]} has been replaced by ${come[0]}.`);
    return;
  }
  for (const address of gone) report('server-removed', places, `The server ${address} has been removed.`);
  for (const address of come) report('server-added', places, `The server ${address} has been added.`);
}

/** Without servers there is one, `/` (OpenAPI 3.1, OpenAPI Object); a slash at the end makes no difference. */
function addressesOf(servers: JsonValue | undefined): Set<string> {
  const addresses = serversOf(servers).map((address) =>
    address.length > 1 ? address.replace(/\/$/, '') : address,
  );
  return new Set(addresses.length === 0 ? ['/'] : addresses);
}
