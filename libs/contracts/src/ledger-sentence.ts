import type { LedgerSummary } from './ledger.js';

/** What the lost parts of a code are called, one and many, where the words of the code itself would not do. */
const nouns = new Map<string, readonly [one: string, many: string]>(
  `
  conversion/kind-not-supported: document of an unknown kind, parts of a document of an unknown kind
  conversion/not-accounted-for: part without account, parts without account
  openapi/bearer-as-api-key: bearer scheme, bearer schemes
  openapi/beside-ref: member beside a reference, members beside a reference
  openapi/body-of-get: body of GET, bodies of GET
  openapi/callbacks: callback, callbacks
  openapi/choice-of-schemas: choice of schemas, choices of schemas
  openapi/links: link, links
  openapi/mutual-tls: mutual TLS scheme, mutual TLS schemes
  openapi/nested-binary: nested file, nested files
  openapi/no-address: missing address, missing addresses
  openapi/no-value-allowed: schema without values, schemas without values
  openapi/not-converted: part without meaning, parts without meaning
  openapi/not-in-2-0: part unknown to OpenAPI 2.0, parts unknown to OpenAPI 2.0
  openapi/not-in-3-0: part unknown to OpenAPI 3.0, parts unknown to OpenAPI 3.0
  openapi/oauth2-without-url: OAuth 2 flow without URL, OAuth 2 flows without URL
  openapi/parameter-does-not-fit: parameter that does not fit, parameters that do not fit
  openapi/path-twice: path of another path's shape, paths of another path's shape
  openapi/range-of-statuses: range of statuses, ranges of statuses
  openapi/required-of-no-object: requirement of no object, requirements of no object
  openapi/schema-of-default-response: schema of a default response, schemas of default responses
  openapi/schema-too-deep: schema that is too deep, schemas that are too deep
  openapi/server-variables: server variable, server variables
  openapi/several-content-types: further content type, further content types
  openapi/several-examples: further example, further examples
  openapi/several-files: further file, further files
  openapi/several-oauth2-flows: further OAuth 2 flow, further OAuth 2 flows
  openapi/several-servers: further server, further servers
  openapi/several-types: further type, further types
  openapi/tag-twice: repeated tag, repeated tags
  openapi/trace: TRACE operation, TRACE operations
  openapi/unique-items: demand for unique items, demands for unique items
  openapi/value-of-another-type: value of another type, values of another type
  openapi/webhooks: webhook, webhooks
  postman/bookkeeping: id or other bookkeeping, ids and other bookkeeping
  postman/client-setting: setting of the application, settings of the application
  postman/content-type-contradicts-body: contradicting content type, contradicting content types
  postman/response-measurement: measurement, measurements
  postman/variable-not-used: unused variable, unused variables`
    .trim()
    .split('\n')
    .map((line) => {
      const [, code = '', one = '', many = ''] = /^\s*(\S+): (.*), (.*)$/.exec(line) ?? [];
      return [code, [one, many]] as const;
    }),
);

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
