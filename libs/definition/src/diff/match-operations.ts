import { templateShape } from '../path-template.js';
import type { ReadOperation } from './read-operations.js';

export interface OperationMatch {
  readonly pairs: readonly (readonly [old: ReadOperation, new: ReadOperation])[];
  readonly removed: readonly ReadOperation[];
  readonly added: readonly ReadOperation[];
}

/**
 * Which operations of two definitions are the same: those of one method and one path, else those whose paths differ in the
 * names of their parameters only, else, moved, those of one operationId. All in the order of their own definition.
 */
export function matchOperations(
  olds: readonly ReadOperation[],
  news: readonly ReadOperation[],
): OperationMatch {
  const partners = new Map<ReadOperation, ReadOperation>();
  const taken = new Set<ReadOperation>();
  const matchBy = (keyOf: (operation: ReadOperation) => string | null) => {
    const free = new Map<string, ReadOperation[]>();
    for (const operation of news) {
      const key = taken.has(operation) ? null : keyOf(operation);
      if (key === null) continue;
      const known = free.get(key);
      if (known) known.push(operation);
      else free.set(key, [operation]);
    }
    // From the end, so that taking one costs the same however many there are.
    for (const waiting of free.values()) waiting.reverse();
    for (const operation of olds) {
      const key = partners.has(operation) ? null : keyOf(operation);
      const partner = key === null ? undefined : free.get(key)?.pop();
      if (!partner) continue;
      partners.set(operation, partner);
      taken.add(partner);
    }
  };
  matchBy(({ isIncoming, method, path }) => `${isIncoming} ${method} ${path}`);
  matchBy(({ isIncoming, method, path }) => `${isIncoming} ${method} ${templateShape(path)}`);
  matchBy(({ isIncoming, operationId }) => (operationId === null ? null : `${isIncoming} ${operationId}`));
  return {
    pairs: olds.flatMap((old) => {
      const partner = partners.get(old);
      return partner ? [[old, partner] as const] : [];
    }),
    removed: olds.filter((operation) => !partners.has(operation)),
    added: news.filter((operation) => !taken.has(operation)),
  };
}
