import { diff, type Change, type JsonObject } from '@connectory/definition';

/** A rule that a definition breaks for those who call another one, and of how many operations. */
export interface BrokenRule {
  readonly rule: string;
  /** 0 when it is about the document as a whole. */
  readonly operations: number;
}

/** The rules that `now` breaks for those who call `old`, by name. */
export function brokenRules(old: JsonObject, now: JsonObject): BrokenRule[] {
  const operations = new Map<string, Set<string>>();
  for (const change of diff(old, now)) {
    if (change.class !== 'breaking') continue;
    const broken = operations.get(change.rule) ?? new Set();
    operations.set(change.rule, broken);
    if (change.operation) broken.add(nameOf(change.operation));
  }
  return [...operations]
    .map(([rule, broken]) => ({ rule, operations: broken.size }))
    .toSorted((one, other) => (one.rule < other.rule ? -1 : 1));
}

const nameOf = ({ method, path }: NonNullable<Change['operation']>) => `${method} ${path}`;
