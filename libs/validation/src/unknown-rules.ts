import { everyRule } from './every-rule.js';
import { closestName } from './schema-checks/closest-name.js';

const known: readonly string[] = everyRule.map(({ id }) => id);

/** Those of `ids` that name no rule, each with the one that was probably meant. */
export function unknownRules(
  ids: readonly string[],
): { readonly id: string; readonly closest: string | null }[] {
  return ids.filter((id) => !known.includes(id)).map((id) => ({ id, closest: meant(id) }));
}

/** Without its layer, or with another one; a slip of the pen; the beginning of a name. */
const meant = (id: string): string | null =>
  known.find((one) => nameOf(one) === nameOf(id)) ??
  closestName(id, known) ??
  only(beginningWith(nameOf(id)));

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

const beginningWith = (beginning: string) => known.filter((one) => nameOf(one).startsWith(beginning));

const only = (ids: readonly string[]): string | null => (ids.length === 1 ? ids[0]! : null);
