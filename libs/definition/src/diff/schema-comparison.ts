import type { JsonValue } from '../json.js';
import { compareSchema } from './compare-schema.js';
import { reportTo, type FoundChange } from './change.js';
import type { Side } from './read-operations.js';
import type { SchemaPair } from './schema-pair.js';
import { readFacts, settleRefs, type Conjunction, type SchemaFacts } from './schema-facts.js';

/** Two schemas that were, or are to be, compared in one direction; the changes below them are those of `next`. */
export interface ComparedPair {
  readonly changes: FoundChange[];
  readonly next: ComparedPair[];
}

export interface SchemaComparison {
  /** Puts a pair on the list; the same pair is compared once, however many refer to it. */
  enter(pair: SchemaPair): ComparedPair;
  /** Compares what is on the list, and what that leads to. */
  settle(): void;
  /** The changes of pairs and of all that they lead to, each once, the outer ones first. */
  changesBelow(pairs: readonly ComparedPair[]): FoundChange[];
}

/**
 * Pairs and parts that may be looked at, beside those per object of the documents. A hostile pair of documents may refer to
 * every schema from every other one; real ones stay far below.
 */
const leastWork = 50_000;
const workPerObject = 4;
/** So many steps are taken to tell changes to every operation that they affect; after that, to one of them. */
const mostSteps = 200_000;

/**
 * Compares the schemas of two documents pair by pair. Schemas refer to each other in circles and are shared by many
 * operations, so pairs form a graph: each is compared once, in a list and not by recursion.
 */
export function createSchemaComparison(old: Side, now: Side): SchemaComparison {
  const pairs = new Map<string, ComparedPair>();
  const open: (readonly [SchemaPair, ComparedPair])[] = [];
  const facts = { old: new Map<string, SchemaFacts>(), new: new Map<string, SchemaFacts>() };
  const told = new Set<ComparedPair>();
  let steps = 0;
  let work = leastWork + workPerObject * (countObjects(old.document) + countObjects(now.document));
  let isFull = false;

  const factsOf = (which: 'old' | 'new', unsettled: Conjunction): SchemaFacts => {
    const schema = settleRefs(which === 'old' ? old : now, unsettled);
    const key = keyOf(schema);
    let known = facts[which].get(key);
    if (!known) {
      known = readFacts(which === 'old' ? old : now, schema);
      facts[which].set(key, known);
      work -= known.parts.length + known.properties.size;
    }
    return known;
  };
  const comparison: SchemaComparison = {
    enter(unsettled) {
      const pair = { ...unsettled, old: settleRefs(old, unsettled.old), new: settleRefs(now, unsettled.new) };
      const key = `${pair.direction}\n${keyOf(pair.old)}\n${keyOf(pair.new)}`;
      let node = pairs.get(key);
      if (!node) {
        node = { changes: [], next: [] };
        pairs.set(key, node);
        work -= 1;
        if (work > 0) open.push([pair, node]);
        else if (!isFull) {
          isFull = true;
          const pointer = { old: pair.old[0]?.pointer ?? null, new: pair.new[0]?.pointer ?? null };
          reportTo(node.changes)(
            'comparison-incomplete',
            pointer,
            'The schemas refer to each other so often that not all of them were compared.',
          );
        }
      }
      return node;
    },
    settle() {
      // The list grows while it is gone through: what is nearest comes first, so that paths in messages are short.
      for (const [pair, node] of open) {
        compareSchema(pair, {
          factsOf,
          report: reportTo(node.changes),
          enter: (below) => node.next.push(comparison.enter(below)),
        });
      }
      open.length = 0;
      keepChanged(pairs.values());
    },
    changesBelow(roots) {
      const changes: FoundChange[] = [];
      const seen = steps > mostSteps ? told : new Set<ComparedPair>();
      const waiting = [...roots].reverse();
      for (let node = waiting.pop(); node; node = waiting.pop()) {
        steps += 1;
        if (seen.has(node)) continue;
        seen.add(node);
        told.add(node);
        changes.push(...node.changes);
        for (let index = node.next.length - 1; index >= 0; index -= 1) waiting.push(node.next[index]!);
      }
      return changes;
    },
  };
  return comparison;
}

function countObjects(document: JsonValue): number {
  let count = 0;
  const open = [document];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    count += 1;
    for (const child of Object.values(value)) open.push(child);
  }
  return count;
}

const keyOf = (schema: Conjunction) => schema.map(({ pointer }) => pointer).join(' ');

/** Cuts off whatever leads to no change, so that the way to the changes is as long as there are changes. */
function keepChanged(pairs: Iterable<ComparedPair>): void {
  const parents = new Map<ComparedPair, ComparedPair[]>();
  const open: ComparedPair[] = [];
  const all = [...pairs];
  for (const pair of all) {
    if (pair.changes.length > 0) open.push(pair);
    for (const below of pair.next) {
      const known = parents.get(below);
      if (known) known.push(pair);
      else parents.set(below, [pair]);
    }
  }
  const kept = new Set(open);
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const parent of parents.get(pair) ?? []) {
      if (kept.has(parent)) continue;
      kept.add(parent);
      open.push(parent);
    }
  }
  for (const pair of all) {
    const left = pair.next.filter((below) => kept.has(below));
    pair.next.splice(0, pair.next.length, ...left);
  }
}
