/** The keys of three lists, each in its order. */
interface Keys {
  readonly was: readonly string[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

export interface MergedOrder {
  /** All that one of the two sides has. */
  readonly keys: readonly string[];
  /** Our side has changed the order, and that stands. */
  readonly isOurs: boolean;
  /** Both sides have changed the order, differently. */
  readonly isDisputed: boolean;
}

/** The order of what two sides have made of a list: theirs, or ours if we have changed it; what only the other has comes where it has it. */
export function mergeOrder({ was, theirs, ours }: Keys): MergedOrder {
  const [inTheirs, inOurs] = [new Set(theirs), new Set(ours)];
  const common = new Set(was.filter((key) => inTheirs.has(key) && inOurs.has(key)));
  const order = (keys: readonly string[]) => JSON.stringify(keys.filter((key) => common.has(key)));
  const [wasOrder, theirOrder, ourOrder] = [order(was), order(theirs), order(ours)];
  const isOurs = ourOrder !== wasOrder && ourOrder !== theirOrder;
  const keys = isOurs ? interleave(ours, theirs, inTheirs) : interleave(theirs, ours, inOurs);
  return { keys, isOurs, isDisputed: isOurs && theirOrder !== wasOrder };
}

/** One list with what only another one has, each behind what it stands behind there. */
function interleave(
  lead: readonly string[],
  other: readonly string[],
  inOther: ReadonlySet<string>,
): string[] {
  const inLead = new Set(lead);
  const behind = new Map<string | null, string[]>([[null, []]]);
  let last: string[] = behind.get(null)!;
  for (const key of other) {
    if (inLead.has(key)) behind.set(key, (last = []));
    else last.push(key);
  }
  const keys: string[] = [];
  let waiting = behind.get(null)!;
  for (const key of lead) {
    if (inOther.has(key)) {
      keys.push(...waiting);
      waiting = behind.get(key)!;
    }
    keys.push(key);
  }
  return [...keys, ...waiting];
}
