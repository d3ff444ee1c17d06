import type { LedgerSummary } from './ledger.js';

/** What the lost parts of a code are called, where the words of the code itself would not do. */
const nouns = new Map<string, readonly [one: string, many: string]>([
  ['postman/client-setting', ['setting of the application', 'settings of the application']],
  ['postman/response-measurement', ['measurement', 'measurements']],
  ['postman/bookkeeping', ['id or other bookkeeping', 'ids and other bookkeeping']],
  ['postman/variable-not-used', ['unused variable', 'unused variables']],
  ['conversion/not-accounted-for', ['not accounted for', 'not accounted for']],
  ['conversion/kind-not-supported', ['document of a kind that is not supported', 'parts of such a document']],
  ['openapi/not-converted', ['part without meaning', 'parts without meaning']],
  ['openapi/second-body', ['second body', 'second bodies']],
  ['openapi/beside-ref', ['member beside a reference', 'members beside a reference']],
]);

const locale = 'en-GB';

/**
 * What became of a source, in one line without a full stop: `All 415 nodes kept`, or
 * `412 of 415 nodes kept, 3 lost: 2 scripts, 1 visualizer`. A part that was lost as a whole, such as a script, may be
 * more than one node.
 */
export function ledgerSentence({ nodes, kept, lost, losses }: LedgerSummary): string {
  if (lost === 0) return nodes === 1 ? 'The one node kept' : `All ${nodes.toLocaleString(locale)} nodes kept`;
  const parts = losses.map(({ code, count, parts }) => namedParts(code, parts ?? count));
  return `${kept.toLocaleString(locale)} of ${nodes.toLocaleString(locale)} ${nodes === 1 ? 'node' : 'nodes'} kept, ${lost.toLocaleString(locale)} lost: ${parts.join(', ')}`;
}

function namedParts(code: string, count: number): string {
  const [one, many] = nouns.get(code) ?? nounOf(code);
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}

/** `postman/script-not-converted` is about scripts: the words before the one that says what happened to them. */
function nounOf(code: string): readonly [one: string, many: string] {
  const name = code.slice(code.indexOf('/') + 1);
  const noun = name.replace(/-(?:not|without|removed|lost|dropped|unsupported|ignored)(?:-.*)?$/, '');
  const one = noun.replaceAll('-', ' ');
  if (/[^aeiou]y$/.test(one)) return [one, `${one.slice(0, -1)}ies`];
  return [one, /(?:s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`];
}
