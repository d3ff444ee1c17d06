import type { Operation } from '@connectory/contracts';

export interface OperationGroup {
  /** `null` for operations without a tag, which come last. */
  readonly tag: string | null;
  readonly operations: readonly Operation[];
}

/** By first tag, in the order in which the tags first appear. */
export function groupOperations(operations: readonly Operation[]): OperationGroup[] {
  const groups = new Map<string | null, Operation[]>();
  for (const operation of operations) {
    const tag = operation.tags[0] ?? null;
    const group = groups.get(tag);
    if (group) group.push(operation);
    else groups.set(tag, [operation]);
  }
  return [...groups]
    .map(([tag, group]) => ({ tag, operations: group }))
    .toSorted((a, b) => Number(a.tag === null) - Number(b.tag === null));
}

/** Those in which every word occurs: in method, path, id, summary or a tag. */
export function filterOperations(operations: readonly Operation[], words: string): readonly Operation[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return operations;
  return operations.filter(({ method, path, operationId, summary, tags }) => {
    const text = [method, path, operationId, summary, ...tags].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
