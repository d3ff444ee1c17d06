import { within, type Direction, type ReadPair, type SchemaContext } from './schema-pair.js';
import type { Conjunction, SchemaFacts } from './schema-facts.js';

/** Longer names are cut in messages. */
const longestName = 80;

/** Reports properties that have come and gone, or must be there now or need not, and enters those that stayed. */
export function compareProperties(pair: ReadPair, { report, enter, factsOf }: SchemaContext): void {
  const { direction, facts, pointer } = pair;
  const isSeen = (side: 'old' | 'new', schema: Conjunction) => !isHidden(direction, factsOf(side, schema));
  const placeOf = (schema: Conjunction) => schema[0]?.pointer ?? null;
  const below = (name: string, old: Conjunction, now: Conjunction) =>
    within(pair, `.${name.slice(0, longestName)}`, old, now);

  for (const [name, schema] of facts.old.properties) {
    if (!isSeen('old', schema)) continue;
    const now = facts.new.properties.get(name);
    const child = below(name, schema, now ?? []);
    if (!now || !isSeen('new', now)) {
      const places = { old: placeOf(schema), new: pointer.new };
      report(`${direction}-property-removed`, places, `${capital(child.label)} has been removed.`);
      continue;
    }
    const places = { old: placeOf(schema), new: placeOf(now) };
    const [was, is] = [facts.old.required.has(name), facts.new.required.has(name)];
    if (!was && is)
      report(`${direction}-property-became-required`, places, `${capital(child.label)} is required now.`);
    if (was && !is)
      report(
        `${direction}-property-became-optional`,
        places,
        `${capital(child.label)} is not required any more.`,
      );
    enter(child);
  }
  for (const [name, schema] of facts.new.properties) {
    const old = facts.old.properties.get(name);
    if (!isSeen('new', schema) || (old && isSeen('old', old))) continue;
    const places = { old: pointer.old, new: placeOf(schema) };
    const said = `${capital(below(name, [], schema).label)} has been added`;
    if (direction === 'response') report('response-property-added', places, `${said}.`);
    else if (facts.new.required.has(name))
      report('request-property-added-required', places, `${said} and is required.`);
    else report('request-property-added-optional', places, `${said}.`);
  }
  compareOthers(pair, { report, enter, factsOf });
}

/** What becomes of properties that have no name in the schema. */
function compareOthers(pair: ReadPair, { report, enter }: SchemaContext): void {
  const { direction, facts, pointer, label } = pair;
  const { old, new: now } = facts;
  if (old.isClosed !== now.isClosed) {
    const said = `${capital(label)} ${now.isClosed ? 'has no properties any more' : 'may have properties'} beside the named ones.`;
    report(`${direction}-properties-${now.isClosed ? 'closed' : 'opened'}`, pointer, said);
  } else if (!now.isClosed && (old.additional.length > 0 || now.additional.length > 0)) {
    enter(within(pair, '.*', old.additional, now.additional));
  }
}

/** The specification has read-only properties left out of requests, and write-only ones out of responses. */
function isHidden(direction: Direction, { parts }: SchemaFacts): boolean {
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  return parts.some(({ value }) => value[keyword] === true);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
