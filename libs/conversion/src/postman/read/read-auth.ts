import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Auth, AuthValue } from '../model.js';
import { readPlaced, readText } from './read-text.js';

/** `null` says that there is no authentication, an absent member that the parent's holds. */
export function readAuth(value: JsonValue | undefined, pointer: string): Auth {
  if (value === undefined) return { kind: 'inherit' };
  if (value === null) return { kind: 'none', pointer };
  if (!isObject(value)) return { kind: 'inherit' };
  const type = readText(value['type']) ?? Object.keys(value)[0];
  if (type === undefined) return { kind: 'inherit' };
  if (type === 'noauth') return { kind: 'none', pointer };
  return { kind: 'scheme', pointer, type, values: readAuthValues(value[type], appendPointer(pointer, type)) };
}

/** v2.1 lists `{ key, value }`, v2.0 has an object. */
function readAuthValues(value: JsonValue | undefined, pointer: string): ReadonlyMap<string, AuthValue> {
  if (Array.isArray(value)) {
    const values = new Map<string, AuthValue>();
    for (const { member, pointer: at } of readPlaced(value, pointer)) {
      const key = readText(member['key']);
      if (key !== null) values.set(key, { pointer: `${at}/value`, value: member['value'] ?? null });
    }
    return values;
  }
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).map(([key, member]) => [
      key,
      { pointer: appendPointer(pointer, key), value: member },
    ]),
  );
}

/** The helpers of v1 and the types of v2 that they became. */
const helperTypes = new Map(
  Object.entries({
    basicAuth: 'basic',
    bearerAuth: 'bearer',
    digestAuth: 'digest',
    hawkAuth: 'hawk',
    ntlmAuth: 'ntlm',
    oAuth1: 'oauth1',
    oAuth2: 'oauth2',
    awsSigV4: 'awsv4',
    apikeyAuth: 'apikey',
  }),
);
const helperKeys = new Map([
  ['id', 'helperId'],
  ['access_token', 'accessToken'],
]);

/** `currentHelper` and `helperAttributes` of a v1 request. */
export function readHelper(request: JsonObject, pointer: string): Auth {
  const helper = readText(request['currentHelper']);
  if (helper === null || helper === '') return { kind: 'inherit' };
  const at = `${pointer}/currentHelper`;
  if (helper === 'normal') return { kind: 'inherit' };
  const values = readAuthValues(request['helperAttributes'], `${pointer}/helperAttributes`);
  const renamed = new Map([...values].map(([key, value]) => [helperKeys.get(key) ?? key, value]));
  return { kind: 'scheme', pointer: at, type: helperTypes.get(helper) ?? helper, values: renamed };
}
