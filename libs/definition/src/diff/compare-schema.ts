import { compareAlternatives, isAmongAlternatives } from './compare-alternatives.js';
import { compareConstraints } from './compare-constraints.js';
import { compareProperties } from './compare-properties.js';
import { compareTypes, compareValues } from './compare-types.js';
import { diffTexts } from './diff-texts.js';
import type { Conjunction } from './schema-facts.js';
import { within, type ReadPair, type SchemaContext, type SchemaPair } from './schema-pair.js';

/** Reports how a schema has changed, but for what is below it, which it enters. */
export function compareSchema(pair: SchemaPair, context: SchemaContext): void {
  const facts = { old: context.factsOf('old', pair.old), new: context.factsOf('new', pair.new) };
  const [one] = facts.old.parts;
  const [other] = facts.new.parts;
  const pointer = { old: placeOf(one, pair.old), new: placeOf(other, pair.new) };
  const read: ReadPair = { ...pair, facts, pointer };
  if (one && other) diffTexts(context.report, { old: one, new: other }, pair.label);
  if (isAmongAlternatives(read)) {
    compareAlternatives(read, context);
    return;
  }
  if (!compareTypes(read, context.report)) return;
  compareValues(read, context.report);
  compareConstraints(read, context.report);
  compareProperties(read, context);
  if (facts.old.items.length > 0 || facts.new.items.length > 0) {
    context.enter(within(pair, '[]', facts.old.items, facts.new.items));
  }
  compareAlternatives(read, context);
}

const placeOf = (part: { readonly pointer: string } | undefined, schema: Conjunction) =>
  part?.pointer ?? schema[0]?.pointer ?? null;
