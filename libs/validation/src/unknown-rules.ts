import { everyRule } from './every-rule.js';
import { closestName } from './schema-checks/closest-name.js';

const known: readonly string[] = everyRule.map(({ id }) => id);

/** Those of `ids` that name no rule, each with the one that was probably meant. */
export function unknownRules(
  ids: readonly string[],
): { readonly id: string; readonly closest: string | null }[] {
  return ids.filter((id) => !known.includes(id)).map((id) => ({ id, closest: closestName(id, known) }));
}
