import type { LedgerEntry } from '@connectory/contracts';

/** The entries of one place, and the places below it by their reference tokens. */
export interface LedgerBranch {
  entries: readonly LedgerEntry[];
  children: Map<string, LedgerBranch> | null;
}

const noEntries: readonly LedgerEntry[] = [];

/** A tree that grows a branch for each place that it is asked for. */
export interface LedgerTree {
  readonly root: LedgerBranch;
  branchAt(this: void, pointer: string): LedgerBranch;
}

/**
 * Pointers that follow each other stand close to each other most of the time, so the way down begins at the last place that two
 * of them share.
 */
export function createLedgerTree(): LedgerTree {
  const root: LedgerBranch = { entries: noEntries, children: null };
  const way: { readonly prefix: string; readonly branch: LedgerBranch }[] = [];
  const branchAt = (pointer: string): LedgerBranch => {
    while (way.length > 0 && !isBelow(pointer, way[way.length - 1]!.prefix)) way.pop();
    let { prefix, branch } = way[way.length - 1] ?? { prefix: '', branch: root };
    while (prefix.length < pointer.length) {
      const next = pointer.indexOf('/', prefix.length + 1);
      const end = next < 0 ? pointer.length : next;
      branch = childOf(branch, tokenAt(pointer, prefix.length, end));
      prefix = end === pointer.length ? pointer : pointer.slice(0, end);
      way.push({ prefix, branch });
    }
    return branch;
  };
  return { root, branchAt };
}

/** The entries as a tree by the pointers that `pointersOf` names. */
export function growLedgerTree(
  ledger: readonly LedgerEntry[],
  pointersOf: 'source' | 'targets',
): LedgerBranch {
  const { root, branchAt } = createLedgerTree();
  const add = (entry: LedgerEntry, pointer: string) => {
    const branch = branchAt(pointer);
    branch.entries = branch.entries.length === 0 ? [entry] : [...branch.entries, entry];
  };
  for (const entry of ledger) {
    if (pointersOf === 'source') add(entry, entry.source);
    else for (const target of entry.targets) add(entry, target);
  }
  return root;
}

/** Whether `pointer` is the place `prefix` or below it. */
const isBelow = (pointer: string, prefix: string) =>
  pointer.startsWith(prefix) && (pointer.length === prefix.length || pointer[prefix.length] === '/');

/** The reference token that ends at `end`, after the slash at `slash`. */
export function tokenAt(pointer: string, slash: number, end: number): string {
  const token = pointer.slice(slash + 1, end);
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

function childOf(branch: LedgerBranch, token: string): LedgerBranch {
  branch.children ??= new Map();
  let child = branch.children.get(token);
  if (!child) branch.children.set(token, (child = { entries: noEntries, children: null }));
  return child;
}
