import { httpMethods, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { renameMember } from '../../fix.js';
import { withoutQuery } from '../../query-of-path.js';
import { defineRule } from '../../rule.js';

export const pathWithQuery = defineRule({
  id: 'connector/path-with-query',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    query:
      'The path `{path}` has a query in it. Describe what follows the `?` as parameters with `in: query`.',
    fragment: 'What follows the `#` in the path `{path}` is never sent. Remove it, or write `%23`.',
  },
  docs: {
    summary: 'Paths have neither a query nor a fragment.',
    reason:
      'A path is put between the address of the server and the query parameters (OpenAPI, Paths Object); a second `?` is part of a value there, and a fragment stays with the caller (RFC 3986, section 3.5).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages?all=true: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    parameters:
      - name: all
        in: query
        schema:
          type: boolean
          default: true
`,
  },
  create: ({ version, report }) => ({
    Paths: (node) => {
      // Two paths that differ in their queries only cannot both be written without.
      const written = new Set<string>();
      let looks = 0;
      for (const path in node.value) {
        const isFragment = path.includes('#');
        if ((!isFragment && !path.includes('?')) || !path.startsWith('/')) continue;
        const place = { node, member: [path], params: { path } };
        if (isFragment) {
          report({ ...place, message: 'fragment' });
          continue;
        }
        const better = looks++ < mostLooks ? withoutQuery(path, node.value, version) : null;
        const item = better === null ? null : withParameters(node.value[path], better.parameters);
        if (better === null || item === null || written.has(better.path)) {
          report({ ...place, message: 'query' });
          continue;
        }
        written.add(better.path);
        const edits = renameMember({ node }, path, better.path, item);
        const fix = { title: 'Make the query parameters of it', safe: false, edits };
        report({ ...place, message: 'query', fix });
      }
    },
  }),
});

/** Each look for a fix goes over all paths. */
const mostLooks = 100;

/** A path item with more parameters, unless it or one of its operations has one of that name. */
function withParameters(item: JsonValue | undefined, parameters: readonly JsonObject[]): JsonObject | null {
  if (!isObject(item) || item['$ref'] !== undefined) return null;
  const names = new Set(parameters.map(({ name }) => name));
  for (const owner of [item, ...httpMethods.map((method) => item[method])]) {
    const list = isObject(owner) ? owner['parameters'] : undefined;
    if (list === undefined) continue;
    if (!isArray(list)) return null;
    if (list.some((one) => !isObject(one) || one['$ref'] !== undefined || names.has(one['name'])))
      return null;
  }
  const { parameters: own } = item;
  return { ...item, parameters: [...(isArray(own) ? own : []), ...parameters] };
}
