import { isObject, type DefinitionNode, type SpecVersion } from '@connectory/definition';
import type { PlacedObject } from './place.js';

/** One flow of an OAuth 2.0 security scheme, by the names of OpenAPI 3. */
export interface OAuthFlow extends PlacedObject {
  readonly name: string;
}

const namesOf2: Readonly<Record<string, string>> = {
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
};

/** The flows of a security scheme; in 2.0 the scheme is itself its only flow. */
export function oauthFlows(node: DefinitionNode, version: SpecVersion): OAuthFlow[] {
  const { type, flow, flows } = node.value;
  if (type !== 'oauth2') return [];
  if (version === '2.0') {
    if (typeof flow !== 'string') return [];
    return [{ name: namesOf2[flow] ?? flow, value: node.value, place: { node } }];
  }
  if (!isObject(flows)) return [];
  return Object.entries(flows).flatMap(([name, value]) =>
    isObject(value) ? [{ name, value, place: { node, member: ['flows', name] } }] : [],
  );
}
