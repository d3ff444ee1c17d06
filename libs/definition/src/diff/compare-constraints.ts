import type { JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { Report } from './change.js';
import type { ReadPair } from './schema-pair.js';
import { canonicalText, sameJson } from './diff-texts.js';
import type { SchemaPart } from './schema-facts.js';

/** Limits of which the larger one is tighter, and those of which the smaller one is. */
const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
/** Limits that cannot be measured against each other. */
const exact = ['multipleOf', 'uniqueItems', 'pattern'];
const limits = [...lower, ...upper, ...exact];
/** What is compared as it is written. */
const others = [
  ...['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'prefixItems'],
  ...['patternProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas', 'unevaluatedItems'],
  ...['contentEncoding', 'contentMediaType', 'discriminator'],
];

/** Reports another format, other limits, other constraints and another default. */
export function compareConstraints(pair: ReadPair, report: Report): void {
  compareFormat(pair, report);
  const { old, new: now } = pair.facts;
  const used = new Set([...old.parts, ...now.parts].flatMap(({ value }) => Object.keys(value)));
  for (const keyword of limits) if (used.has(keyword)) compareLimit(pair, keyword, report);
  for (const keyword of others) {
    if (!used.has(keyword)) continue;
    if (textsOf(pair.facts.old.parts, keyword) === textsOf(pair.facts.new.parts, keyword)) continue;
    report(
      `${pair.direction}-constraint-changed`,
      placesOf(pair, keyword),
      `The \`${keyword}\` of ${pair.label} has changed.`,
    );
  }
  compareDefault(pair, report);
}

function compareFormat(pair: ReadPair, report: Report): void {
  const old = firstOf(pair.facts.old.parts, 'format') ?? null;
  const now = firstOf(pair.facts.new.parts, 'format') ?? null;
  if (old === now) return;
  const said = `The format of ${pair.label} was ${textOf(old)} and is ${textOf(now)}.`;
  const pointer = placesOf(pair, 'format');
  if (pair.direction === 'request')
    report(isWithin(old, now) ? 'request-format-widened' : 'request-format-changed', pointer, said);
  else report(isWithin(now, old) ? 'response-format-narrowed' : 'response-format-changed', pointer, said);
}

/** Whether all values of a format are values of the other one, too. */
const isWithin = (one: JsonValue, other: JsonValue) =>
  other === null || (one === 'int32' && other === 'int64') || (one === 'float' && other === 'double');

function compareLimit(pair: ReadPair, keyword: string, report: Report): void {
  const old = limitOf(pair.facts.old.parts, keyword);
  const now = limitOf(pair.facts.new.parts, keyword);
  if (sameJson(old, now)) return;
  const said = `The \`${keyword}\` of ${pair.label} was ${textOf(old ?? null)} and is ${textOf(now ?? null)}.`;
  const pointer = placesOf(pair, keyword);
  if (pair.direction === 'response') report('response-limit-changed', pointer, said);
  else
    report(
      isTighter(keyword, old, now) ? 'request-limit-tightened' : 'request-limit-loosened',
      pointer,
      said,
    );
}

function isTighter(keyword: string, old: JsonValue | undefined, now: JsonValue | undefined): boolean {
  if (now === undefined || now === false) return false;
  if (typeof old !== 'number' || typeof now !== 'number') return true;
  if (lower.includes(keyword)) return now > old;
  return upper.includes(keyword) ? now < old : true;
}

/** The tightest of a limit; of the others the first. */
function limitOf(parts: readonly SchemaPart[], keyword: string): JsonValue | undefined {
  const numbers = parts.map(({ value }) => value[keyword]).filter((value) => typeof value === 'number');
  if (numbers.length === 0 || exact.includes(keyword)) return firstOf(parts, keyword);
  return numbers.reduce((one, other) =>
    lower.includes(keyword) ? Math.max(one, other) : Math.min(one, other),
  );
}

function compareDefault(pair: ReadPair, report: Report): void {
  const old = firstOf(pair.facts.old.parts, 'default');
  const now = firstOf(pair.facts.new.parts, 'default');
  if (sameJson(old, now)) return;
  const said = `The default of ${pair.label} was ${textOf(old ?? null)} and is ${textOf(now ?? null)}.`;
  const isNew = pair.direction === 'request' && old === undefined;
  report(
    isNew ? 'request-default-added' : `${pair.direction}-default-changed`,
    placesOf(pair, 'default'),
    said,
  );
}

const firstOf = (parts: readonly SchemaPart[], keyword: string): JsonValue | undefined =>
  parts.find(({ value }) => keyword in value)?.value[keyword];

const textsOf = (parts: readonly SchemaPart[], keyword: string) =>
  parts
    .map(({ value }) => canonicalText(value[keyword]) ?? '')
    .filter(Boolean)
    .join('\n');

function textOf(value: JsonValue): string {
  const text = canonicalText(value) ?? '';
  return value === null ? 'not given' : `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
}

function placesOf({ facts, pointer }: ReadPair, keyword: string) {
  const at = (parts: readonly SchemaPart[], otherwise: string | null) => {
    const part = parts.find(({ value }) => keyword in value);
    return part ? appendPointer(part.pointer, keyword) : otherwise;
  };
  return { old: at(facts.old.parts, pointer.old), new: at(facts.new.parts, pointer.new) };
}
