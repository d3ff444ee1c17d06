/** What the parameters of routes are, by their names: a name means the same on every route that takes it. */
export const parameterTexts: Readonly<Record<string, string>> = {
  area: 'The part of the code before the slash.',
  cursor: '`nextCursor` of the page before; without it, the list begins at its first item.',
  dryRun: 'Answer with a plan first: nothing is published before the import is committed.',
  format: 'In which format the definition is sent.',
  from: 'The number of the older revision, or of the one to compare with.',
  id: 'The id, as lists and the answer to its creation name it.',
  'If-Match': 'The `ETag` of what was read and is to be changed; `*` for whatever is there.',
  'Idempotency-Key':
    'Any text of your own without spaces. Sent again within 24 hours with the same body, it leads to the registration that it made the first time; with another body it is refused. Keys of different people and API keys do not meet.',
  'If-None-Match':
    'The entity tag of the icon that you have: if it is still that one, the answer is 304 without a body.',
  kind: 'Of a page: whether it is about a problem of the API, or about a finding or a loss. Of connectors: only those whose source is of this kind.',
  limit: 'How many items a page holds at most.',
  name: 'What an import is to be called; of a page of the documentation, the part of the code after the slash.',
  number: 'The number of a revision, from 1.',
  owner: 'Only connectors that the person with this id has registered.',
  q: 'Words to look for in names, tags, hosts, operations, descriptions and owners, at most twelve. Each may be unfinished; one that finds nothing is corrected if another is near.',
  renew: 'Whether the session lives on; `false` only looks, for a server that asks on behalf of a browser.',
  revision: 'The number of a revision; without it, the current one.',
  state: 'Only items in this state.',
  tag: 'Only connectors with this tag.',
  to: 'The number of the newer revision.',
  v: 'The version of the icon, as `iconUrl` names it: then the answer may be kept for good.',
  version: 'In which version of OpenAPI the definition is written.',
};
