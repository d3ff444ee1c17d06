/**
 * The circles of a graph that can be reached from `roots`: for each, the things that lead back to themselves, the one that
 * was found first at their head (strongly connected components, after Tarjan). Linear, and without recursion.
 */
export function circles<Thing>(
  roots: Iterable<Thing>,
  edgesOf: (thing: Thing) => readonly Thing[],
): (readonly Thing[])[] {
  const found: (readonly Thing[])[] = [];
  const order = new Map<Thing, number>();
  const lowest = new Map<Thing, number>();
  const open: Thing[] = [];
  const isOpen = new Set<Thing>();

  const enter = (thing: Thing): Visit<Thing> => {
    order.set(thing, order.size);
    lowest.set(thing, order.get(thing)!);
    open.push(thing);
    isOpen.add(thing);
    return { thing, edges: edgesOf(thing), next: 0 };
  };
  const lower = (thing: Thing, to: number) => lowest.set(thing, Math.min(lowest.get(thing)!, to));
  const leave = ({ thing, edges }: Visit<Thing>) => {
    if (lowest.get(thing) !== order.get(thing)) return;
    const members = open.splice(open.lastIndexOf(thing));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1 || edges.includes(thing)) found.push(members);
  };

  for (const root of roots) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const target = here.edges[here.next++];
      if (target === undefined) {
        path.pop();
        const before = path.at(-1);
        if (before) lower(before.thing, lowest.get(here.thing)!);
        leave(here);
      } else if (!order.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(here.thing, order.get(target)!);
    }
  }
  return found;
}

interface Visit<Thing> {
  readonly thing: Thing;
  readonly edges: readonly Thing[];
  next: number;
}
