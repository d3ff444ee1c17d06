import type { LedgerEntry } from '@connectory/contracts';
import { parentPointer, valueAt, type JsonValue } from '@connectory/definition';
import { growLedgerTree, tokenAt, type LedgerBranch } from './ledger-tree.js';

/** The two ends of a composed ledger. With them no entry names a node that is not there. */
export interface LedgerEnds {
  readonly source: JsonValue;
  readonly output: JsonValue;
}

/**
 * One ledger from two: `first` leads from a source to a document, `second` from that document to an output. The targets of each
 * source node are followed on, through the subtrees that they stand in; a node whose targets all get lost on the way is lost,
 * with the loss of the second step. What the second step says below a mapped node is said of the source below it,
 * for a mapped node keeps its shape but for what longer pointers say.
 */
export function composeLedgers(
  first: readonly LedgerEntry[],
  second: readonly LedgerEntry[],
  ends?: LedgerEnds,
): LedgerEntry[] {
  const tree = growLedgerTree(second, 'source');
  const composed = new Map<string, LedgerEntry>();
  for (const entry of first) {
    const followed = followEntry(entry, tree, ends);
    if (followed) composed.set(entry.source, followed);
  }
  for (const entry of pulledBack(first, second)) {
    if (composed.has(entry.source)) continue;
    if (ends && entry.outcome !== 'defaulted' && valueAt(ends.source, entry.source) === undefined) continue;
    composed.set(entry.source, { ...entry, targets: presentTargets(entry.targets, ends) });
  }
  return [...composed.values()];
}

function followEntry(
  entry: LedgerEntry,
  tree: LedgerBranch,
  ends: LedgerEnds | undefined,
): LedgerEntry | null {
  if (entry.targets.length === 0) return entry;
  const targets = new Set<string>();
  let loss: LedgerEntry | null = null;
  let isMoved = entry.outcome === 'mapped';
  for (const target of entry.targets) {
    const {
      entries: [over],
      suffix,
      branch,
    } = nearestAbove(tree, target);
    if (over?.outcome === 'lost') {
      // Of a mapped node the parts below that were kept get entries of their own.
      const saved = branch && entry.outcome !== 'mapped' ? keptBelow(branch) : [];
      for (const place of saved) targets.add(place);
      if (saved.length === 0) loss ??= over;
    } else if (over) {
      isMoved &&= over.outcome === 'mapped';
      // Only a mapped node is known to have the same shape below.
      for (const place of over.targets) targets.add(over.outcome === 'mapped' ? place + suffix : place);
    } else {
      targets.add(target);
    }
  }
  if (targets.size > 0 || !loss) {
    const outcome = entry.outcome === 'mapped' && !isMoved ? 'merged' : entry.outcome;
    return { ...entry, outcome, targets: presentTargets([...targets], ends) };
  }
  // A default that got lost again is nobody's loss, unless something unusable stands there in the source.
  if (entry.outcome === 'defaulted' && (!ends || valueAt(ends.source, entry.source) === undefined))
    return null;
  const { code, reason } = loss;
  return { source: entry.source, outcome: 'lost', targets: [], ...(code && reason ? { code, reason } : {}) };
}

/** The entries of the longest pointer at or above `pointer`, what of `pointer` is below it, and the branch at `pointer`. */
function nearestAbove(tree: LedgerBranch, pointer: string) {
  let branch: LedgerBranch | undefined = tree;
  let entries: readonly LedgerEntry[] = tree.entries;
  let end = 0;
  for (let at = 0; branch && at < pointer.length;) {
    const next = pointer.indexOf('/', at + 1);
    const stop = next < 0 ? pointer.length : next;
    branch = branch.children?.get(tokenAt(pointer, at, stop));
    if (branch && branch.entries.length > 0) {
      entries = branch.entries;
      end = stop;
    }
    at = stop;
  }
  return { entries, suffix: pointer.slice(end), branch };
}

/** Of a subtree that was lost as a whole: where the parts of it went that were kept after all. */
function keptBelow(branch: LedgerBranch): string[] {
  const kept: string[] = [];
  const open = [...(branch.children?.values() ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    const [entry] = next.entries;
    if (entry && entry.outcome !== 'lost') kept.push(...entry.targets);
    else open.push(...(next.children?.values() ?? []));
  }
  return kept;
}

/** The entries of the second ledger that stand below a target of the first, each said of the source of that target. */
function* pulledBack(first: readonly LedgerEntry[], second: readonly LedgerEntry[]): Generator<LedgerEntry> {
  const mapped = first.filter(({ outcome }) => outcome === 'mapped');
  const byTarget = growLedgerTree(mapped, 'targets');
  const bySource = growLedgerTree(first, 'source');
  for (const entry of second) {
    const { entries: origins, suffix } = nearestAbove(byTarget, entry.source);
    // At the target itself its own entry has been followed.
    if (suffix === '') continue;
    for (const origin of origins) {
      const source = origin.source + suffix;
      // A node in between that went elsewhere takes what is below it along.
      if (nearestAbove(bySource, source).entries[0] === origin) yield { ...entry, source };
    }
  }
}

/** Each target, or what of its way the output has. */
function presentTargets(targets: readonly string[], ends: LedgerEnds | undefined): string[] {
  if (!ends) return [...targets];
  return [
    ...new Set(
      targets.map((target) => {
        let place: string | null = target;
        while (place !== null && valueAt(ends.output, place) === undefined) place = parentPointer(place);
        return place ?? '';
      }),
    ),
  ];
}
