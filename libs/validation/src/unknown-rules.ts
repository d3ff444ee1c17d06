import { rules } from './registry.js';
import { closestName } from './schema-checks/closest-name.js';
import { schemaChecks } from './schema-checks/schema-checks.js';

const known: readonly string[] = [...rules, ...schemaChecks].map(({ id }) => id);

/** Those of `ids` that name no rule, each with the one that was probably meant. */
export function unknownRules(
  ids: readonly string[],
): { readonly id: string; readonly closest: string | null }[] {
  return ids.filter((id) => !known.includes(id)).map((id) => ({ id, closest: closestName(id, known) }));
}
