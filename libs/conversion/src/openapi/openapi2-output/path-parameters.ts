import type { JsonObject } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import type { OperationSurroundings } from './operation.js';

/** A parameter of an operation as it is in 2.0, with where it was. */
export interface OwnParameter {
  readonly parameter: JsonObject;
  readonly source: string;
}

/** What no two parameters of a list may share. */
export function parameterKey({ name, in: place }: JsonObject): string {
  return `${typeof place === 'string' ? place : ''} ${typeof name === 'string' ? name : ''}`;
}

/**
 * The parameters of an operation such that name and place are unique, each placeholder of the path has its parameter, and
 * each path parameter its placeholder (OpenAPI 2.0, Parameter Object).
 */
export function fitPathParameters(
  own: readonly OwnParameter[],
  { path, shared, fromPath, resolveShared }: OperationSurroundings,
  context: DowngradeContext,
  source: string,
  target: string,
): readonly JsonObject[] {
  if (context.origin) return own.map(({ parameter }) => parameter);
  const placeholders = new Set([...path.matchAll(/\{([^/{}]+)\}/g)].map((match) => match[1] as string));
  const seen = new Set<string>();
  const fitting: JsonObject[] = [];
  for (const { parameter, source: from } of own) {
    const resolved = resolveShared(parameter);
    const key = parameterKey(resolved);
    if (seen.has(key) || (resolved['in'] === 'path' && !placeholders.has(resolved['name'] as string))) {
      context.lose(
        from,
        'openapi/parameter-does-not-fit',
        'A parameter of this name and place stands before it, or the path has no such placeholder.',
      );
      continue;
    }
    seen.add(key);
    fitting.push(parameter);
  }
  for (const parameter of fromPath) {
    const key = parameterKey(parameter);
    if (!seen.has(key)) fitting.push(parameter);
    seen.add(key);
  }
  for (const parameter of shared) seen.add(parameterKey(resolveShared(parameter)));
  const missing = [...placeholders].filter((name) => !seen.has(`path ${name}`));
  // One entry for all: a path can be long, and have thousands of placeholders.
  if (missing.length > 0)
    context.setDefault(context.at(source, 'parameters'), context.at(target, 'parameters'));
  const added = missing.map((name): JsonObject => ({ name, in: 'path', required: true, type: 'string' }));
  return [...fitting, ...added];
}
