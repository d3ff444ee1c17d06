import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles } from './circles.js';

const found = (graph: Readonly<Record<string, readonly string[]>>) =>
  circles(Object.keys(graph), (thing) => graph[thing] ?? []).map((members) => [...members].sort());

describe('circles', () => {
  it('finds what leads back to itself', () => {
    expect(found({ a: ['b', 'd'], b: ['c'], c: ['a'], d: [], e: ['e'] })).toEqual([['a', 'b', 'c'], ['e']]);
  });

  it('does not take two ways to one place for a circle', () => {
    expect(found({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  it('holds exactly the things that can reach themselves', () => {
    const graphs = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graphs, (graph) => {
        const reaches = (from: number, to: number) => {
          const seen = new Set<number>();
          const pending = [...graph[from]!];
          for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            if (next === to) return true;
            if (!seen.has(next)) pending.push(...graph[next]!);
            seen.add(next);
          }
          return false;
        };
        const members = circles(graph.keys(), (thing) => graph[thing]!).flat();
        expect([...members].sort()).toEqual([...graph.keys()].filter((thing) => reaches(thing, thing)));
      }),
    );
  });

  it('follows chains of any length', () => {
    const length = 100_000;
    expect(circles([0], (thing) => [(thing + 1) % length])[0]).toHaveLength(length);
  });
});
