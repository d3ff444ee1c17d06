import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { isLikelyInUse, isSecretName } from './secret-names.js';
import type { Secret } from './secret.js';

/** What an object of an OpenAPI description is: one that the specification defines, a map by names, examples, or data. */
type Role = 'node' | 'members' | 'map' | 'examples' | 'data';

/** What is known of a place in an OpenAPI description by the way to it. */
export interface OpenapiContext {
  readonly role: Role;
  /** The name of the secret that a schema, a parameter or a header describes. */
  readonly called: string | null;
  readonly kind: Secret['kind'];
}

export const openapiRoot: OpenapiContext = { role: 'node', called: null, kind: 'other' };
const plainNode = openapiRoot;
const plainMap: OpenapiContext = { role: 'map', called: null, kind: 'other' };
const members: OpenapiContext = { role: 'members', called: null, kind: 'other' };
const data: OpenapiContext = { role: 'data', called: null, kind: 'other' };

/** The members of these are called what they are in a message. */
const memberMaps = new Set<string | number>(['properties', 'headers']);
const maps = new Set<string | number>(
  'definitions schemas responses parameters requestBodies securitySchemes securityDefinitions paths patternProperties callbacks links encoding content $defs dependentSchemas webhooks pathItems variables mapping'.split(
    ' ',
  ),
);
const dataMembers = new Set<string | number>([
  'example',
  'examples',
  'default',
  'const',
  'value',
  'x-example',
  'x-examples',
]);

export const isValueMember = (key: string | number): boolean => dataMembers.has(key);

/** The context of the member `key` of an object or list in `context`. */
export function openapiChild(
  context: OpenapiContext,
  parent: JsonValue,
  key: string | number,
  child: JsonValue,
): OpenapiContext {
  switch (context.role) {
    case 'data':
      // `value` and lists pass the name on; a member has a name of its own.
      return Array.isArray(parent) || key === 'value' ? context : data;
    case 'examples':
      return { ...context, role: 'data' };
    case 'members':
      return typeof key === 'string' && isSecretName(key)
        ? { role: 'node', called: key, kind: 'other' }
        : nodeFor(child);
    case 'map':
      return nodeFor(child);
    case 'node':
      if (Array.isArray(parent)) return nodeFor(child);
      if (key === 'examples' && isObject(child)) return { ...context, role: 'examples' };
      if (dataMembers.has(key)) return context.called === null ? data : { ...context, role: 'data' };
      if (memberMaps.has(key)) return members;
      if (maps.has(key)) return Array.isArray(child) ? plainNode : plainMap;
      return key === 'schema' && context.called !== null ? context : plainNode;
  }
}

/** A parameter says itself what it is called. */
function nodeFor(child: JsonValue): OpenapiContext {
  if (!isObject(child)) return plainNode;
  const { name, in: place } = child;
  if (typeof name !== 'string' || typeof place !== 'string' || !isSecretName(name)) return plainNode;
  return { role: 'node', called: name, kind: /^authorization$/i.test(name) ? 'bearer' : 'api-key' };
}

/** The secret that the string `text`, a member `key` in `context`, is by its name; `null` if it is none. */
export function openapiSecret(
  text: string,
  key: string | number,
  parent: JsonObject | readonly JsonValue[],
  context: OpenapiContext,
): Omit<Secret, 'pointer'> | null {
  if (context.role !== 'data') return null;
  const isMember = typeof key === 'string' && isObject(parent) && key !== 'value' && !dataMembers.has(key);
  const name = isMember ? (isSecretName(key) ? key : null) : context.called;
  if (name === null || /signature$/i.test(name)) return null;
  const credentials = /^(?:Bearer|Basic|Token|ApiKey|SSWS)\s+(\S+)$/i.exec(text.trim());
  const value = credentials?.[1] ?? text;
  if (!isLikelyInUse(value)) return null;
  const kind = /^basic\b/i.test(text) ? 'basic' : isMember ? 'other' : context.kind;
  return { kind, name, value };
}
