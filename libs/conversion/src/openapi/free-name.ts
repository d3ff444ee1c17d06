/** Gives out names that are not taken: `base`, else `base_2`, `base_3` … Counting goes on for each base, so that many cost no more. */
export function createNamer(): (base: string, isTaken?: (name: string) => boolean) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (base, isTaken = () => false) => {
    let name = base;
    for (let number = next.get(base) ?? 2; given.has(name) || isTaken(name); number += 1) {
      name = `${base}_${number}`;
      next.set(base, number + 1);
    }
    given.add(name);
    return name;
  };
}
