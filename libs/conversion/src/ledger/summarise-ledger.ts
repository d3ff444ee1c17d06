import type { LedgerEntry, LedgerSummary } from '@connectory/contracts';
import { isArray, type JsonValue } from '@connectory/definition';
import { growLedgerTree, type LedgerBranch } from './ledger-tree.js';

/**
 * Counts the leaves of the source `value` (scalars and empty containers) by what the ledger says of them: each
 * belongs to the entry with the longest pointer above it. A leaf without any entry counts as lost,
 * `conversion/not-accounted-for`.
 */
export function summariseLedger(value: JsonValue, ledger: readonly LedgerEntry[]): LedgerSummary {
  const leaves = new Map<LedgerEntry | null, number>();
  let nodes = 0;
  const open: { value: JsonValue; branch: LedgerBranch; entry: LedgerEntry | null }[] = [
    { value, branch: growLedgerTree(ledger, 'source'), entry: null },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const { branch } = node;
    const entry = branch.entries.at(-1) ?? node.entry;
    const before = nodes;
    const children = childrenOf(node.value);
    if (children.length === 0) nodes += 1;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const [key, child] = children[index]!;
      const below = branch.children?.get(key);
      if (below) open.push({ value: child, branch: below, entry });
      else nodes += countLeaves(child);
    }
    leaves.set(entry, (leaves.get(entry) ?? 0) + nodes - before);
  }

  const losses = new Map<string, { code: string; reason: string; count: number; parts: number }>();
  let lost = 0;
  for (const [entry, count] of leaves) {
    if (count === 0 || (entry && entry.outcome !== 'lost')) continue;
    lost += count;
    const code = entry?.code ?? 'conversion/not-accounted-for';
    const loss = losses.get(code) ?? { code, reason: entry?.reason ?? notMentioned, count: 0, parts: 0 };
    loss.count += count;
    loss.parts += entry ? 1 : count;
    losses.set(code, loss);
  }
  return { nodes, kept: nodes - lost, lost, losses: [...losses.values()] };
}

const notMentioned = 'The ledger does not mention it.';

function childrenOf(value: JsonValue): (readonly [string, JsonValue])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<JsonValue>(value);
}

function countLeaves(value: JsonValue): number {
  let count = 0;
  const open: JsonValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) {
      count += 1;
      continue;
    }
    const before = open.length;
    if (isArray(next)) for (const item of next) open.push(item);
    else for (const key of Object.keys(next)) open.push(next[key]!);
    if (open.length === before) count += 1;
  }
  return count;
}
