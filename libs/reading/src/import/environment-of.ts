import { environmentVariables } from '@connectory/conversion';
import { isArray, isObject, type JsonValue } from '@connectory/definition';
import type { ImportEntry } from './import-entry.js';

type Environment = Extract<ImportEntry, { variables: unknown }>;

/**
 * The variables of an environment, of globals, or of one global variable of a data dump. What Postman keeps as a secret is
 * left out: a definition has no use for it. `null` for what is none of them.
 */
export function environmentOf(value: JsonValue): Environment | null {
  const environment = isObject(value) && isObject(value['environment']) ? value['environment'] : value;
  if (!isObject(environment)) return null;
  if (!('values' in environment)) {
    if (typeof environment['key'] !== 'string') return null;
    return withVariables({ values: [environment] }, 'globals');
  }
  const isGlobal = environment['_postman_variable_scope'] === 'globals';
  return withVariables(environment, isGlobal ? 'globals' : 'environment');
}

function withVariables(
  environment: Readonly<Record<string, JsonValue>>,
  type: Environment['type'],
): Environment | null {
  const { values } = environment;
  const open = isArray(values)
    ? values.filter((member: JsonValue) => !isObject(member) || member['type'] !== 'secret')
    : values;
  const variables = environmentVariables({ ...environment, values: open ?? null });
  return variables && { type, variables };
}
