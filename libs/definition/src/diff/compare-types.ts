import type { Report } from './change.js';
import type { ReadPair } from './schema-pair.js';
import { hasType } from './schema-facts.js';

type Types = ReadonlySet<string> | null;

/** Reports another type; false if the two have none in common, so that there is nothing more to compare. */
export function compareTypes({ direction, facts, pointer, label }: ReadPair, report: Report): boolean {
  const old = facts.old.types;
  const now = facts.new.types;
  const [isWithin, contains] = [isSubset(old, now), isSubset(now, old)];
  if (isWithin && contains) return true;
  const said = `The type of ${label} was ${typeText(old)} and is ${typeText(now)}.`;
  if (direction === 'request')
    report(isWithin ? 'request-type-widened' : 'request-type-changed', pointer, said);
  else report(contains ? 'response-type-narrowed' : 'response-type-changed', pointer, said);
  return (
    old === null ||
    now === null ||
    [...old].some((type) => type !== 'null' && (hasType(now, type) || now.has(wider(type))))
  );
}

/** Reports values that an enum has no more, or has now. */
export function compareValues({ direction, facts, pointer, label }: ReadPair, report: Report): void {
  const old = facts.old.values;
  const now = facts.new.values;
  const gone = now === null ? [] : old === null ? null : [...old].filter((value) => !now.has(value));
  const come = old === null ? [] : now === null ? null : [...now].filter((value) => !old.has(value));
  if (old === null && now === null) return;
  if (gone === null || gone.length > 0) {
    const what = gone === null ? 'allows only some values now' : `does not allow ${listOf(gone)} any more`;
    report(`${direction}-enum-narrowed`, pointer, `The ${label.replace(/^the /, '')} ${what}.`);
  }
  if (come === null || come.length > 0) {
    const what = come === null ? 'allows all values now' : `allows ${listOf(come)} as well`;
    report(`${direction}-enum-widened`, pointer, `The ${label.replace(/^the /, '')} ${what}.`);
  }
}

const wider = (type: string) => (type === 'number' ? 'integer' : type);

function isSubset(one: Types, other: Types): boolean {
  if (other === null) return true;
  return one !== null && [...one].every((type) => hasType(other, type));
}

function typeText(types: Types): string {
  if (types === null) return 'any';
  return types.size === 0 ? 'none' : [...types].join(' or ');
}

const mostListed = 5;

function listOf(values: readonly string[]): string {
  const shown = values.slice(0, mostListed).map((value) => `\`${value.slice(0, 60)}\``);
  const left = values.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
