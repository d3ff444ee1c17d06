import { templateShape, type JsonObject, type SpecVersion } from '@connectory/definition';

/** A path without its query, and the parameters that say the same. */
export interface PathWithoutQuery {
  readonly path: string;
  readonly parameters: readonly JsonObject[];
}

/**
 * Takes the query off a path: each `name=value` becomes a parameter that has this one value and that nobody sees. `null` if there
 * is more in the query than that, or if the path without it is there already.
 */
export function withoutQuery(path: string, paths: JsonObject, version: SpecVersion): PathWithoutQuery | null {
  const [before = '', query = '', ...more] = path.split('?');
  const pairs = query.split('&').map((pair) => /^([\w.$-]+)=([\w.,:+-]+)$/.exec(pair));
  if (more.length > 0 || before.length < 2 || pairs.some((pair) => pair === null)) return null;
  const shape = templateShape(before).toLowerCase();
  if (Object.keys(paths).some((other) => templateShape(other).toLowerCase() === shape)) return null;
  const named = new Map(pairs.map((pair) => [pair![1]!, pair![2]!]));
  if (named.size < pairs.length) return null;
  const parameters = [...named].map(([name, value]) => {
    const schema = { type: 'string', enum: [value], default: value };
    const base = { name, in: 'query', required: true, 'x-ms-visibility': 'internal' };
    return version === '2.0' ? { ...base, ...schema } : { ...base, schema };
  });
  return { path: before, parameters };
}
