import type { LedgerEntry } from '@connectory/contracts';
import { appendPointer, pointerTokens, type JsonObject, type JsonValue } from '@connectory/definition';

export interface Loss {
  readonly code: string;
  readonly reason: string;
}

/** The entries by the tokens of their sources. */
interface Branch {
  entry: LedgerEntry | null;
  readonly children: Map<string, Branch>;
}

/**
 * The ledger of `source`, complete: what no entry covers is entered as lost, the largest such parts first, with the
 * loss that `lossOf` names for the pointer. Entries of nodes that are not in the source are dropped, for converters record
 * members without looking whether they are there; an entry of outcome `defaulted` stands for such a node, and stays.
 */
export function closeLedger(
  source: JsonValue,
  entries: readonly LedgerEntry[],
  lossOf: (pointer: string) => Loss,
): LedgerEntry[] {
  const present = new Set(entries.filter(({ outcome }) => outcome === 'defaulted'));
  const losses: LedgerEntry[] = [];

  const open: { value: JsonValue; branch: Branch; pointer: string; isCovered: boolean }[] = [
    { value: source, branch: growTree(entries), pointer: '', isCovered: false },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, branch, pointer } = node;
    if (branch.entry) present.add(branch.entry);
    const isCovered = node.isCovered || branch.entry !== null;
    const isLeaf = typeof value !== 'object' || value === null;
    const keys = isLeaf ? [] : isCovered ? [...branch.children.keys()] : Object.keys(value);
    if (!isCovered && keys.length === 0) losses.push(lossEntry(value, pointer, lossOf));
    for (const key of keys.reverse()) {
      if (!Object.hasOwn(value as JsonObject, key)) continue;
      const child = (value as JsonObject)[key] as JsonValue;
      const childBranch = branch.children.get(key);
      const at = appendPointer(pointer, key);
      if (childBranch) open.push({ value: child, branch: childBranch, pointer: at, isCovered });
      else if (!isCovered) losses.push(lossEntry(child, at, lossOf));
    }
  }
  return [...entries.filter((entry) => present.has(entry)), ...losses];
}

function growTree(entries: readonly LedgerEntry[]): Branch {
  const root: Branch = { entry: null, children: new Map() };
  for (const entry of entries) {
    let branch = root;
    for (const token of pointerTokens(entry.source)) {
      let next = branch.children.get(token);
      if (!next) {
        next = { entry: null, children: new Map() };
        branch.children.set(token, next);
      }
      branch = next;
    }
    branch.entry = entry;
  }
  return root;
}

/** `null`, an empty text, an empty list or object: there is nothing to lose. */
function lossEntry(value: JsonValue, pointer: string, lossOf: (pointer: string) => Loss): LedgerEntry {
  const saysNothing =
    value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  return saysNothing
    ? { source: pointer, outcome: 'merged', targets: [] }
    : { source: pointer, outcome: 'lost', targets: [], ...lossOf(pointer) };
}
