import type { LedgerEntry } from '@connectory/contracts';
import { appendPointer, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Journal } from '../recorder.js';
import type { LedgerBranch } from './ledger-tree.js';

export interface Loss {
  readonly code: string;
  readonly reason: string;
}

interface OpenNode {
  readonly value: JsonValue;
  readonly branch: LedgerBranch;
  readonly pointer: string;
  readonly isCovered: boolean;
}

/**
 * The ledger of `source`, complete: what no entry covers is entered as lost, the largest such parts first but each object of a
 * list by itself, with the loss that `lossOf` names for the pointer. Entries of nodes that are not in the source are dropped, for
 * converters record members without looking whether they are there; an entry of outcome `defaulted` stands for such a
 * node, and stays.
 */
export function closeLedger(
  source: JsonValue,
  { root, branches }: Journal,
  lossOf: (pointer: string) => Loss,
): LedgerEntry[] {
  const present = new Set<LedgerBranch>();
  const losses: LedgerEntry[] = [];
  const lose = (value: JsonValue, pointer: string) => {
    if (isArray(value) && value.length > 0 && value.every(isObject)) {
      for (const [index, item] of value.entries())
        losses.push(lossEntry(item, appendPointer(pointer, index), lossOf));
    } else losses.push(lossEntry(value, pointer, lossOf));
  };

  const open: OpenNode[] = [{ value: source, branch: root, pointer: '', isCovered: false }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, branch, pointer } = node;
    const hasEntry = branch.entries.length > 0;
    if (hasEntry) present.add(branch);
    const isCovered = node.isCovered || hasEntry;
    const isLeaf = typeof value !== 'object' || value === null || (isCovered && !branch.children);
    const keys = isLeaf ? none : isCovered ? [...branch.children!.keys()] : Object.keys(value);
    if (!isCovered && keys.length === 0) lose(value, pointer);
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index]!;
      const childBranch = branch.children?.get(key);
      if (!childBranch) {
        if (!isCovered) lose((value as JsonObject)[key]!, appendPointer(pointer, key));
      } else if (Object.hasOwn(value as JsonObject, key)) {
        // What is covered is not lost, so its pointer is not asked for.
        const at = isCovered ? '' : appendPointer(pointer, key);
        open.push({ value: (value as JsonObject)[key]!, branch: childBranch, pointer: at, isCovered });
      }
    }
  }
  const ledger: LedgerEntry[] = [];
  for (const branch of branches) {
    const [entry] = branch.entries;
    if (entry && (present.has(branch) || entry.outcome === 'defaulted')) ledger.push(entry);
  }
  for (const loss of losses) ledger.push(loss);
  return ledger;
}

const none: readonly string[] = [];

/** `null`, an empty text, an empty list or object: there is nothing to lose. */
function lossEntry(value: JsonValue, pointer: string, lossOf: (pointer: string) => Loss): LedgerEntry {
  const saysNothing =
    value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  return saysNothing
    ? { source: pointer, outcome: 'merged', targets: [] }
    : { source: pointer, outcome: 'lost', targets: [], ...lossOf(pointer) };
}
