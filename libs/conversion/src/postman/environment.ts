import { isArray, isObject, type JsonValue } from '@connectory/definition';
import { readText } from './read/read-text.js';

/**
 * The variables of an environment or of globals as Postman exports them, `{ "values": [{ key, value, enabled }] }`, with or without
 * the wrapper `{ "environment": … }` of its API. Those that are switched off are left out; of two of one name the last counts, as
 * in Postman. `null` if `value` is no such export.
 */
export function environmentVariables(value: JsonValue): Record<string, string> | null {
  const environment = isObject(value) && isObject(value['environment']) ? value['environment'] : value;
  if (!isObject(environment) || !isArray(environment['values'])) return null;
  if ('item' in environment || 'requests' in environment || 'openapi' in environment) return null;
  const variables = new Map<string, string>();
  for (const member of environment['values']) {
    const name = isObject(member) ? (readText(member['key']) ?? readText(member['name'])) : null;
    if (!isObject(member) || name === null) return null;
    if (member['enabled'] === false || member['disabled'] === true) continue;
    const text = readText(member['value']);
    variables.set(name, text ?? (isObject(member['value']) ? JSON.stringify(member['value']) : ''));
  }
  return Object.fromEntries(variables);
}
