import type { JsonObject } from '@connectory/definition';
import { objectOf, textOr, type CallableOperation } from './callable-operation.js';
import type { SentAuth, SentRequest } from './sent-request.js';

/** The types of Postman, as its collections name them. */
const knownTypes: ReadonlySet<string> = new Set([
  'basic',
  'bearer',
  'apikey',
  'oauth1',
  'oauth2',
  'digest',
  'hawk',
  'ntlm',
  'awsv4',
  'edgegrid',
  'jwt',
  'asap',
]);

/** How a request authenticates, for counting: a type, `none`, `header` for an Authorization header of its own. */
export function authKind(sent: SentRequest): string {
  if (sent.auth !== null) return knownTypes.has(sent.auth.type) ? sent.auth.type : 'unknown';
  return sent.headers.some(({ name }) => name.trim().toLowerCase() === 'authorization') ? 'header' : 'none';
}

/** Whether `operation` says that it is called as the request authenticates. */
export function isAuthCarried(sent: SentRequest, operation: CallableOperation): boolean {
  const { security } = operation;
  if (sent.auth === null) {
    if (authKind(sent) === 'header') {
      return (
        security.some((schemes) => schemes.length > 0) ||
        operation.parameters.some(
          (parameter) => textOr(parameter['name'], '').toLowerCase() === 'authorization',
        )
      );
    }
    return (
      security.length === 0 ||
      security.some((schemes) => schemes.every((scheme) => isOfHeaders(scheme, sent)))
    );
  }
  const { auth } = sent;
  return security.some((schemes) => schemes.some((scheme) => isSchemeOf(auth, scheme)));
}

/** A key that the request has in its headers or query by hand. */
const isOfHeaders = (scheme: JsonObject, sent: SentRequest): boolean =>
  scheme['type'] === 'apiKey' &&
  [...sent.headers, ...sent.query].some(
    ({ name }) => name.trim().toLowerCase() === textOr(scheme['name'], '').toLowerCase(),
  );

function isSchemeOf({ type, values }: SentAuth, scheme: JsonObject): boolean {
  const noted = objectOf(scheme['x-connectory-auth'])['type'];
  const isHttp = (name: string) =>
    scheme['type'] === 'http' && textOr(scheme['scheme'], '').toLowerCase() === name;
  switch (type) {
    case 'basic':
    case 'bearer':
    case 'digest':
      return isHttp(type) || noted === type;
    case 'apikey': {
      const place = values['in'] === 'query' ? 'query' : 'header';
      const name = values['key'];
      // A key whose name nobody wrote down, or only as a variable, has none that could be compared.
      const isOpen = name === undefined || name === '' || name.includes('{{');
      return (
        noted === type ||
        (scheme['type'] === 'apiKey' &&
          scheme['in'] === place &&
          (isOpen || textOr(scheme['name'], '').toLowerCase() === name.toLowerCase()))
      );
    }
    case 'oauth2':
      return scheme['type'] === 'oauth2' || noted === type;
    case 'jwt':
      return isHttp('bearer') || noted === type;
    default:
      return noted === type;
  }
}
