import type { ConversionCode } from './conversion-code.js';
import { postmanItems, postmanRequest } from './example-sources.js';
import { postmanLosses } from './postman-losses.js';

const url = 'https://api.example.com/text/v3.0/sentiment';
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];
const call = (name: string, method: string, url: string, raw = '') => ({
  name,
  request: { method, url, ...(raw === '' ? {} : { body: { mode: 'raw', raw } }) },
});

/** The codes of findings about Postman collections. */
const postmanFindings = [
  {
    code: 'postman/auth-not-expressible',
    severity: 'warning',
    isLoss: false,
    title: 'OpenAPI has no such security scheme',
    meaning:
      'AWS Signature, Hawk, NTLM and the like have no security scheme in OpenAPI. The nearest one takes its place; what the collection says stands beside it under `x-connectory-auth`, without its secrets.',
    remedy:
      'Check whether the API takes another way to authenticate, too. A program that calls it has to do what `x-connectory-auth` says.',
    example: {
      source: postmanRequest({
        auth: { type: 'awsv4', awsv4: [{ key: 'region', value: 'eu-west-1', type: 'string' }] },
      }),
    },
  },
  {
    code: 'postman/call-kept-apart',
    severity: 'info',
    isLoss: false,
    title: 'A call with the same method and path is an operation of its own',
    meaning:
      'OpenAPI has one operation per method and path. Two requests of the collection share both, but are different calls, so the URL of the second is cut into server and path at another place.',
    remedy: 'Nothing. If the two are the same call, delete one, and keep its answer as a saved response.',
    example: {
      source: postmanItems(
        call('Detect sentiment', 'POST', url, '{"text": "Good"}'),
        call('Sentiment of a file', 'POST', url, '{"file": {"id": 1}}'),
      ),
    },
  },
  {
    code: 'postman/calls-share-operation',
    severity: 'info',
    isLoss: false,
    title: 'Two calls are one operation',
    meaning:
      'OpenAPI has one operation per method and path. Two requests of the collection share both, though their bodies differ; the operation takes either body.',
    remedy:
      'Nothing. If they are different things to do, look for what tells them apart, often a query parameter.',
    example: {
      source: postmanItems(
        call('Detect sentiment', 'POST', 'https://api.example.com/sentiment', '{"text": "Good"}'),
        call('Sentiment of a file', 'POST', 'https://api.example.com/sentiment', '{"file": {"id": 1}}'),
      ),
    },
  },
  {
    code: 'postman/host-variable-unresolved',
    severity: 'warning',
    isLoss: false,
    title: 'The address of the server has a variable without a value',
    meaning:
      'The variable is set in an environment, most often, which is not part of the collection. The definition has a server variable with a placeholder instead of the address.',
    remedy: 'Give the variable a value in the collection, or hand the environment over with it.',
    example: { source: postmanRequest({ url: '{{host}}/sentiment' }) },
  },
  {
    code: 'postman/method-not-expressible',
    severity: 'warning',
    isLoss: false,
    title: 'OpenAPI has no such method',
    meaning:
      'OpenAPI knows GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH and TRACE. The operation stands under another one that is free at its URL, which may be cut into server and path at another place, or have a parameter of one value in its path (`/{rpc}` for `/rpc`); the true one stands under `x-connectory-method`.',
    remedy: 'If the API takes a usual method for the same call, use that one in the collection.',
    example: { source: postmanRequest({ method: 'PURGE' }) },
  },
  {
    code: 'postman/method-without-place',
    severity: 'warning',
    isLoss: true,
    title: 'A request finds no place',
    meaning:
      'OpenAPI does not have the method of the request, every method that could stand in for it is in use at the same path, and the path cannot be written in another way. The request is left out.',
    remedy: 'If the API takes a usual method for the same call, use that one in the collection.',
    example: {
      source: postmanItems(
        ...[...methods, 'PURGE'].map((method) => call(method, method, 'https://api.example.com/')),
      ),
    },
  },
  {
    code: 'postman/oauth2-url-unresolved',
    severity: 'warning',
    isLoss: false,
    title: 'A URL of the OAuth 2.0 settings has a variable without a value',
    meaning:
      'The definition has a placeholder instead of the URL, and keeps the original under `x-connectory-auth`. No token can be had from a placeholder.',
    remedy: 'Give the variable a value in the collection, or hand the environment over with it.',
    example: {
      source: postmanRequest({
        auth: {
          type: 'oauth2',
          oauth2: [
            { key: 'grant_type', value: 'client_credentials' },
            { key: 'accessTokenUrl', value: '{{login}}/token' },
          ],
        },
      }),
    },
  },
  {
    code: 'postman/oauth2-without-urls',
    severity: 'warning',
    isLoss: false,
    title: 'The OAuth 2.0 settings do not say where tokens come from',
    meaning:
      'The collection holds a token, but not the URLs that gave it. The definition says that a bearer token is needed.',
    remedy: 'Fill in the URLs for authorisation and token in Postman, and hand the collection over again.',
    example: {
      source: postmanRequest({
        auth: { type: 'oauth2', oauth2: [{ key: 'grant_type', value: 'client_credentials' }] },
      }),
    },
  },
  {
    code: 'postman/script-not-converted',
    severity: 'info',
    isLoss: true,
    title: 'Scripts and tests are left out',
    meaning:
      'A script runs in Postman; OpenAPI describes an API and runs nothing. The finding counts all of them and points to the first.',
    remedy:
      'If a script makes something that the API wants, such as a signature or a time stamp, describe it as a parameter.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        event: [{ listen: 'prerequest', script: { exec: ['console.log(pm.info.requestName);'] } }],
        request: { method: 'POST', url },
      }),
    },
  },
  {
    code: 'postman/script-sets-header',
    severity: 'warning',
    isLoss: false,
    title: 'A script sets a header',
    meaning:
      'A pre-request script of the collection sets a header, so requests without it may not do. It is a candidate for a policy of the connector that sets the same header.',
    remedy: 'Describe the header as a parameter, or set it in a policy.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        event: [
          {
            listen: 'prerequest',
            script: { exec: ["pm.request.headers.add({ key: 'X-Request-Time', value: Date.now() });"] },
          },
        ],
        request: { method: 'POST', url },
      }),
    },
  },
  {
    code: 'postman/script-signs-request',
    severity: 'warning',
    isLoss: false,
    title: 'A script signs the request',
    meaning:
      'A pre-request script works out a signature from the request, so the API most likely refuses requests without one. It is a candidate for a policy of the connector that signs.',
    remedy: 'Look up in the documentation of the API what is signed with which key.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        event: [
          {
            listen: 'prerequest',
            script: {
              exec: [
                "pm.environment.set('signature', CryptoJS.HmacSHA256(pm.request.body.raw, key).toString());",
              ],
            },
          },
        ],
        request: { method: 'POST', url },
      }),
    },
  },
] as const satisfies readonly ConversionCode[];

/** The codes of Postman collections, sorted. */
export const postmanCodes = [...postmanFindings, ...postmanLosses].toSorted((a, b) =>
  a.code < b.code ? -1 : 1,
);
