import type { LedgerEntry, LedgerSummary } from '@connectory/contracts';
import { appendPointer, isObject, type JsonValue } from '@connectory/definition';

/**
 * Counts the leaves of the source `value` (scalars and empty containers) by what the ledger says of them: each
 * belongs to the entry with the longest pointer above it. A leaf without any entry counts as lost,
 * `conversion/not-accounted-for`.
 */
export function summariseLedger(value: JsonValue, ledger: readonly LedgerEntry[]): LedgerSummary {
  const entries = new Map(ledger.map((entry) => [entry.source, entry]));
  const losses = new Map<string, { code: string; reason: string; count: number; parts: number }>();
  const lostParts = new Set<LedgerEntry>();
  let nodes = 0;
  let lost = 0;

  const open: { value: JsonValue; pointer: string; entry: LedgerEntry | undefined }[] = [
    { value, pointer: '', entry: undefined },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const { pointer } = node;
    const entry = entries.get(pointer) ?? node.entry;
    const children = childrenOf(node.value);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const [key, child] = children[index]!;
      open.push({ value: child, pointer: appendPointer(pointer, key), entry });
    }
    if (children.length > 0) continue;
    nodes += 1;
    if (entry && entry.outcome !== 'lost') continue;
    lost += 1;
    const code = entry?.code ?? 'conversion/not-accounted-for';
    const loss = losses.get(code) ?? {
      code,
      reason: entry?.reason ?? 'The ledger does not mention it.',
      count: 0,
      parts: 0,
    };
    loss.count += 1;
    if (!entry || !lostParts.has(entry)) loss.parts += 1;
    if (entry) lostParts.add(entry);
    losses.set(code, loss);
  }
  return { nodes, kept: nodes - lost, lost, losses: [...losses.values()] };
}

function childrenOf(value: JsonValue): (readonly [string | number, JsonValue])[] {
  if (Array.isArray(value)) return [...(value as readonly JsonValue[]).entries()];
  return isObject(value) ? Object.entries(value) : [];
}
