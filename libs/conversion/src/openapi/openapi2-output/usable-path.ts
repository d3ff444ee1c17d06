import type { JsonObject } from '@connectory/definition';

/** A path as importers of OpenAPI 2.0 take it, and the parameters that its query turned into. */
export interface UsablePath {
  readonly path: string;
  readonly parameters: readonly JsonObject[];
}

/** Paths have no query, fragment or wildcard, and placeholders inside one segment (certification rules, OperationPath…). */
export function usablePath(given: string): UsablePath {
  const withoutExpansion = given.replace(/\{[?&#][^{}]*\}/g, '');
  const [whole = ''] = withoutExpansion.split('#');
  const mark = whole.indexOf('?');
  const bare = mark === -1 ? whole : whole.slice(0, mark);
  const query = mark === -1 ? '' : whole.slice(mark + 1);
  const path = uniquePlaceholders(encodeStray(bare.startsWith('/') ? bare : `/${bare}`));
  return { path, parameters: query === '' ? [] : queryParameters(query) };
}

function encodeStray(path: string): string {
  return path
    .split('/')
    .map((segment) =>
      segment.replace(/\{[^{}]+\}|[{}*]/g, (found) =>
        found.length > 1 ? found.replaceAll('*', '') : encodeMark(found),
      ),
    )
    .join('/');
}

const encodeMark = (mark: string) => ({ '{': '%7B', '}': '%7D' })[mark] ?? '%2A';

/** A placeholder that a path repeats gets a number: each is the place of one parameter. */
function uniquePlaceholders(path: string): string {
  const counts = new Map<string, number>();
  return path.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? whole : `{${name}_${count}}`;
  });
}

function queryParameters(query: string): JsonObject[] {
  return query.split('&').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    const placeholder = /^\{([^{}]+)\}$/.test(value);
    if (name === '' || /[{}]/.test(name)) return [];
    const fixed: JsonObject = value === '' || placeholder ? {} : { default: value, enum: [value] };
    return [{ name, in: 'query', required: true, type: 'string', ...fixed }];
  });
}

/** Two paths with the same key are the same to importers: neither case nor the names of placeholders count. */
export const pathKey = (path: string) => path.replace(/\{[^{}]*\}/g, '{}').toLowerCase();
