import { pathOfOperation } from './path-operations.js';
import { wordsOf } from './name-words.js';
import type { DefinitionNode } from '@connectory/definition';

/**
 * What an operation without a name is about, as words: `GET /users/{id}` gets users by id. `null` for one of a callback, a
 * webhook or a shared path item, which is not called by its name.
 */
export function operationWords(operation: DefinitionNode): string[] | null {
  const path = pathOfOperation(operation)?.path;
  if (path === undefined) return null;
  const place = path.replace(/\{([^{}]*)\}/g, ' by $1 ');
  return [String(operation.step[0]), ...wordsOf(place)];
}
