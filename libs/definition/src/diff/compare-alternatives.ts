import { isObject } from '../json.js';
import { pointerTokens } from '../pointer.js';
import type { ReadPair, SchemaContext } from './schema-pair.js';
import type { Conjunction, SchemaFacts } from './schema-facts.js';

/** Reports alternatives (`oneOf`, `anyOf`) that have come or gone, and enters those that are on both sides. */
export function compareAlternatives(pair: ReadPair, { report, enter }: SchemaContext): void {
  const { direction, label, pointer } = pair;
  const [olds, news] = [alternativesOf(pair, 'old'), alternativesOf(pair, 'new')];
  if (olds.length === 0 && news.length === 0) return;
  const oldNames = named(olds);
  const newNames = named(news);
  const gone = [...oldNames].filter(([name]) => !newNames.has(name));
  const come = [...newNames].filter(([name]) => !oldNames.has(name));
  for (const [name, schema] of oldNames) {
    const now = newNames.get(name);
    if (now) enter({ ...pair, old: schema, new: now });
  }
  const [onlyGone, onlyCome] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && onlyGone && onlyCome) {
    enter({ ...pair, old: onlyGone[1], new: onlyCome[1] });
    return;
  }
  for (const [name, schema] of gone) {
    const places = { old: schema[0]?.pointer ?? null, new: pointer.new };
    report(
      `${direction}-alternative-removed`,
      places,
      `The alternative \`${name}\` of ${label} has been removed.`,
    );
  }
  for (const [name, schema] of come) {
    const places = { old: pointer.old, new: schema[0]?.pointer ?? null };
    report(
      `${direction}-alternative-added`,
      places,
      `The alternative \`${name}\` of ${label} has been added.`,
    );
  }
}

/** One side has nothing but alternatives, and the other side might be one of them. */
export function isAmongAlternatives({ facts: { old, new: now } }: ReadPair): boolean {
  return (isChoice(old) && isSingle(now)) || (isChoice(now) && isSingle(old));
}

const isChoice = ({ alternatives, types, properties }: SchemaFacts) =>
  alternatives.length > 0 && types === null && properties.size === 0;
const isSingle = ({ alternatives, types }: SchemaFacts) => alternatives.length === 0 && types !== null;

function alternativesOf(pair: ReadPair, side: 'old' | 'new'): readonly Conjunction[] {
  const { alternatives } = pair.facts[side];
  return alternatives.length === 0 && isAmongAlternatives(pair) ? [pair[side]] : alternatives;
}

/** Alternatives by what people call them; a second one of a name gets a number. */
function named(alternatives: readonly Conjunction[]): Map<string, Conjunction> {
  const names = new Map<string, Conjunction>();
  for (const alternative of alternatives) {
    const name = nameOf(alternative);
    let unique = name;
    for (let number = 2; names.has(unique); number += 1) unique = `${name} ${number}`;
    names.set(unique, alternative);
  }
  return names;
}

function nameOf([place]: Conjunction): string {
  if (!place) return 'any';
  const { value } = place;
  if (!isObject(value)) return value === false ? 'nothing' : 'any';
  if (typeof value['$ref'] === 'string') return lastToken(value['$ref']);
  const [components, section, name] = pointerTokens(place.pointer);
  if (components === 'components' && section === 'schemas' && name && place.pointer.split('/').length === 4)
    return name;
  if (typeof value['title'] === 'string') return value['title'];
  return typeof value['type'] === 'string' ? value['type'] : 'any';
}

const lastToken = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
