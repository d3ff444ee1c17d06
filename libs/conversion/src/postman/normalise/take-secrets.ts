import type { Recorder } from '../../recorder.js';
import { isLiteralSecret, isSecretName } from '../../secrets/secret-names.js';
import { secretMarker, type SecretKind } from '../../secrets/secret.js';
import {
  valuePointer,
  type Auth,
  type Body,
  type Collection,
  type Field,
  type Folder,
  type Request,
  type SavedRequest,
  type SavedResponse,
  type Url,
} from '../model.js';
import { credentialVariables, publicAuthValues } from './credential-variables.js';
import { mapSame } from './map-same.js';
import { secretMembers } from './secret-members.js';

const authKinds = new Map<string, SecretKind>(
  Object.entries({
    basic: 'basic',
    digest: 'basic',
    ntlm: 'basic',
    bearer: 'bearer',
    apikey: 'api-key',
    oauth1: 'token',
    oauth2: 'oauth2',
  } as const),
);

/**
 * The collection with the marker in place of every secret value that it holds; the values go to the recorder. Variables
 * that carry credentials are marked as secret, so that they are not resolved.
 */
export function takeSecrets(collection: Collection, recorder: Recorder): Collection {
  const take = takerFor(recorder);
  const credentials = credentialVariables(collection);
  const takeVariables = (variables: readonly Field[]) =>
    mapSame(variables, (variable) => {
      const isNamed = variable.isSecret || credentials.has(variable.name) || isSecretName(variable.name);
      // `None`, `<token>` and nothing at all are no secrets, whatever they are called.
      const value = variable.value ?? '';
      const isSecret = isNamed && (value.includes('{{') || isLiteralSecret(value));
      if (!isSecret) return variable;
      return variable.pointer === ''
        ? { ...variable, isSecret }
        : { ...take.field(variable, 'variable'), isSecret };
    });

  const folders = new Map<Folder, Folder>();
  for (const folder of collection.folders) {
    take.auth(folder.auth);
    const parent = folder.parent ? (folders.get(folder.parent) ?? null) : null;
    const variables = takeVariables(folder.variables);
    const isSame = parent === folder.parent && variables === folder.variables;
    folders.set(folder, isSame ? folder : { ...folder, parent, variables });
  }
  take.auth(collection.auth);
  return {
    ...collection,
    variables: takeVariables(collection.variables),
    environment: takeVariables(collection.environment),
    folders: [...folders.values()],
    requests: mapSame(collection.requests, (request) => {
      const taken = takeFromRequest(request, take);
      const folder = request.folder ? (folders.get(request.folder) ?? null) : null;
      const variables = takeVariables(request.variables);
      const isSame = folder === request.folder && variables === request.variables;
      return isSame ? taken : { ...taken, folder, variables };
    }),
  };
}

type Taker = ReturnType<typeof takerFor>;

function takerFor(recorder: Recorder) {
  const takePart = (field: Field, kind: SecretKind, value: string): Field => {
    recorder.takeSecret({ pointer: valuePointer(field), kind, name: field.name, value });
    return { ...field, value: (field.value ?? '').replaceAll(value, secretMarker) };
  };
  const takeField = (field: Field, kind: SecretKind): Field =>
    field.value !== null && isLiteralSecret(field.value) ? takePart(field, kind, field.value) : field;

  return {
    field: takeField,
    header(field: Field): Field {
      const name = field.key;
      if (name === 'authorization' || name === 'proxy-authorization') {
        const value = field.value?.trim() ?? '';
        const credentials = /^(?:[A-Za-z][\w-]*\s+)?(\S.*)$/s.exec(value)?.[1];
        const kind = /^basic\b/i.test(value) ? 'basic' : 'bearer';
        return credentials && isLiteralSecret(credentials) ? takePart(field, kind, credentials) : field;
      }
      if (name === 'cookie' || name === 'set-cookie') return takeField(field, 'cookie');
      return isSecretName(field.name) ? takeField(field, 'api-key') : field;
    },
    named: (field: Field): Field => (isSecretName(field.name) ? takeField(field, 'api-key') : field),
    /** `"password": "…"` in a text that is JSON, more or less. */
    text(text: string, pointer: string): string {
      const members = secretMembers(text);
      if (members.length === 0) return text;
      let taken = '';
      let from = 0;
      for (const { name, value, start } of members) {
        recorder.takeSecret({ pointer, kind: 'other', name, value });
        taken += text.slice(from, start) + secretMarker;
        from = start + value.length;
      }
      return taken + text.slice(from);
    },
    auth(auth: Auth): void {
      if (auth.kind !== 'scheme') return;
      for (const [name, { pointer, value }] of auth.values) {
        if (publicAuthValues.has(name) || typeof value !== 'string' || !isLiteralSecret(value)) continue;
        recorder.takeSecret({ pointer, kind: authKinds.get(auth.type) ?? 'token', name, value });
      }
    },
    address(url: Url): string {
      const found = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/@:]*:([^/@]+)@/i.exec(url.address);
      const password = found?.[1];
      if (!password || !isLiteralSecret(password)) return url.address;
      recorder.takeSecret({ pointer: url.textPointer, kind: 'url-credentials', name: null, value: password });
      return url.address.replace(password, secretMarker);
    },
  };
}

function takeFromRequest(request: Request, take: Taker): Request {
  take.auth(request.auth);
  const url = takeFromUrl(request.url, take);
  const headers = mapSame(request.headers, take.header);
  const body = takeFromBody(request.body, take);
  const responses = mapSame(request.responses, (response) => takeFromResponse(response, take));
  const isSame =
    url === request.url &&
    headers === request.headers &&
    body === request.body &&
    responses === request.responses;
  return isSame ? request : { ...request, url, headers, body, responses };
}

function takeFromUrl(url: Url, take: Taker): Url {
  const address = take.address(url);
  const query = mapSame(url.query, take.named);
  return address === url.address && query === url.query ? url : { ...url, address, query };
}

function takeFromBody(body: Body, take: Taker): Body {
  switch (body.mode) {
    case 'raw':
      return withText(body, take.text(body.text, body.textPointer));
    case 'urlencoded':
    case 'formdata':
      return withFields(body, mapSame(body.fields, take.named));
    case 'graphql':
      return body.variablesPointer === null
        ? body
        : withVariables(body, take.text(body.variables, body.variablesPointer));
    default:
      return body;
  }
}

type RawBody = Extract<Body, { mode: 'raw' }>;
type GraphqlBody = Extract<Body, { mode: 'graphql' }>;
type FormBody = Extract<Body, { mode: 'urlencoded' | 'formdata' }>;

const withText = (body: RawBody, text: string): Body => (text === body.text ? body : { ...body, text });
const withVariables = (body: GraphqlBody, variables: string): Body =>
  variables === body.variables ? body : { ...body, variables };
const withFields = (body: FormBody, fields: readonly Field[]): Body =>
  fields === body.fields ? body : { ...body, fields };

function takeFromResponse(response: SavedResponse, take: Taker): SavedResponse {
  const headers = mapSame(response.headers, take.header);
  const body = response.body === null ? null : take.text(response.body, response.bodyPointer);
  const original = response.original && takeFromSaved(response.original, take);
  const isSame = headers === response.headers && body === response.body && original === response.original;
  return isSame ? response : { ...response, headers, body, original };
}

function takeFromSaved(saved: SavedRequest, take: Taker): SavedRequest {
  const headers = mapSame(saved.headers, take.header);
  const body = takeFromBody(saved.body, take);
  const url = takeFromUrl(saved.url, take);
  const isSame = headers === saved.headers && body === saved.body && url === saved.url;
  return isSame ? saved : { ...saved, headers, body, url };
}
