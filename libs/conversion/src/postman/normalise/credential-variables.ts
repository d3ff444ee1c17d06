import { isSecretName } from '../../secrets/secret-names.js';
import type { Auth, Body, Collection, Field } from '../model.js';

/** What in an auth block is no secret: it says how to authenticate, not as whom. */
export const publicAuthValues = new Set(
  `key in realm grant_type grantType scope authUrl accessTokenUrl refreshTokenUrl redirect_uri callBackUrl callback
  algorithm addTokenTo headerPrefix tokenType token_type client_authentication clientAuth useBrowser tokenName name
  region service signatureMethod version addParamsToHeader addParamsToBody addEmptyParamsToSign showPassword disabled qop
  disableHeaderEncoding includeBodyHash disableRetryRequest state challengeAlgorithm isSecretBase64Encoded queryParamKey
  timestamp nonce clientNonce nonceCount opaque domain workstation issuer audience subject kid headersToSign maxBodySize
  extraData app delegation user requestTokenUrl autosave header payload encodeOAuthSign helperId saveHelper
  alg iss aud sub resource baseURL includePayloadHash addAuthDataToQuery
  tokenRequestParams refreshRequestParams authRequestParams saveToRequest time timeZone expiresIn expires_in`.split(
    /\s+/,
  ),
);

/**
 * The names of the variables that credentials are taken from: by auth blocks, by Authorization headers, and by fields and members
 * of bodies whose name says that they hold a secret.
 */
export function credentialVariables(collection: Collection): Set<string> {
  const names = new Set<string>();
  const readNames = (text: string) => {
    if (!text.includes('{{')) return;
    for (const match of text.matchAll(/\{\{([^{}]+)\}\}/g)) names.add((match[1] as string).trim());
  };
  const readFields = (fields: readonly Field[]) => {
    for (const { name, value } of fields) {
      if (value === null || !value.includes('{{')) continue;
      if (isSecretName(name) || /^authorization$/i.test(name)) readNames(value);
    }
  };
  for (const { auth } of [collection, ...collection.folders, ...collection.requests])
    readAuth(auth, readNames);
  for (const { headers, url, body } of collection.requests) {
    readFields(headers);
    readFields(url.query);
    readBody(body, readFields, readNames);
  }
  return names;
}

function readAuth(auth: Auth, readNames: (text: string) => void): void {
  if (auth.kind !== 'scheme') return;
  for (const [name, { value }] of auth.values) {
    const identifies = publicAuthValues.has(name) || /^(?:username|clientId|client_id)$/.test(name);
    if (!identifies && typeof value === 'string') readNames(value);
  }
}

/** `"password": "{{variable}}"` in a text that is JSON, more or less. */
const templateMember = /"([^"\\\n]{1,80})"\s*:\s*"(\{\{[^{}"\n]{1,200}\}\})"/g;

function readBody(
  body: Body,
  readFields: (fields: readonly Field[]) => void,
  readNames: (text: string) => void,
): void {
  if (body.mode === 'urlencoded' || body.mode === 'formdata') readFields(body.fields);
  if (body.mode !== 'raw' || !body.text.includes('{{')) return;
  for (const [, name, template] of body.text.matchAll(templateMember))
    if (name !== undefined && template !== undefined && isSecretName(name)) readNames(template);
}
