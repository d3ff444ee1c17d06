import type { LedgerEntry } from '@connectory/contracts';
import { parentPointer, valueAt, type JsonValue } from '@connectory/definition';

/**
 * The ledger with targets that are there: a part that was written and then joined with others, or taken back to what its
 * source said, went into the nearest node around it.
 */
export function anchorTargets(ledger: readonly LedgerEntry[], output: JsonValue): LedgerEntry[] {
  const anchor = (target: string): string => {
    let pointer: string | null = target;
    while (pointer !== null && valueAt(output, pointer) === undefined) pointer = parentPointer(pointer);
    return pointer ?? '';
  };
  return ledger.map((entry) => {
    const targets = entry.targets.map(anchor);
    const isMoved = targets.some((target, index) => target !== entry.targets[index]);
    return isMoved ? { ...entry, targets: [...new Set(targets)] } : entry;
  });
}
