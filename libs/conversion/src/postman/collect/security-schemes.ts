import type { JsonObject } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { Auth, Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { buildScheme, type SchemeDraft } from './build-scheme.js';

export interface CollectedSecurity {
  /** Name → security scheme, in the order of first use. */
  readonly schemes: JsonObject;
  /** What a request needs all of: names of schemes, none for nothing. */
  namesFor(request: NormalRequest): readonly string[];
  nameForAuth(auth: Auth): string | null;
}

/** One security scheme for each different way of authentication, however many requests use it. */
export function collectSecurity(
  requests: readonly NormalRequest[],
  collectionAuth: Auth,
  recorder: Recorder,
): CollectedSecurity {
  const schemes = new Map<string, JsonObject>();
  const nameByContent = new Map<string, string>();
  const nameByPlace = new Map<string, string>();
  // The same authentication is asked for again and again.
  const known = new Map<Auth | Field, string>();

  const add = (draft: SchemeDraft, pointer: string): string => {
    const content = JSON.stringify(draft.scheme);
    let name = nameByContent.get(content);
    if (name === undefined) {
      name = draft.name;
      for (let number = 2; schemes.has(name); number += 1) name = `${draft.name}${number}`;
      nameByContent.set(content, name);
      schemes.set(name, draft.scheme);
      if (draft.finding) recorder.report({ ...draft.finding, pointer });
    }
    nameByPlace.set(pointer, name);
    return name;
  };
  const nameForAuth = (auth: Auth): string | null => {
    if (auth.kind !== 'scheme') return null;
    let name = known.get(auth);
    if (name === undefined) {
      name = nameByPlace.get(auth.pointer) ?? add(buildScheme(auth), auth.pointer);
      known.set(auth, name);
    }
    return name;
  };
  const nameForHeader = (header: Field): string => {
    let name = known.get(header);
    if (name === undefined) {
      name = nameByPlace.get(header.pointer) ?? add(schemeOfHeader(header), header.pointer);
      known.set(header, name);
    }
    return name;
  };
  const namesFor = (request: NormalRequest): readonly string[] => {
    const { auth } = request;
    const name = nameForAuth(auth);
    const header = authorizationHeader(request.headers);
    // Postman's own authentication takes the place of a header that somebody wrote, unless it is an API key elsewhere.
    const keepsHeader = auth.kind !== 'scheme' || auth.type === 'apikey';
    const headerName = header && keepsHeader ? nameForHeader(header) : name;
    if (headerName === null) return none;
    return name === null || name === headerName ? [headerName] : [name, headerName];
  };
  nameForAuth(collectionAuth);
  for (const request of requests) namesFor(request);
  return { schemes: Object.fromEntries(schemes), namesFor, nameForAuth };
}

const none: readonly string[] = [];

function authorizationHeader(headers: readonly Field[]): Field | undefined {
  return headers.find(({ key, disabled }) => key === 'authorization' && !disabled);
}

function schemeOfHeader(header: Field): SchemeDraft {
  const value = header.value?.trim() ?? '';
  if (/^bearer\b/i.test(value)) return { name: 'bearerAuth', scheme: { type: 'http', scheme: 'bearer' } };
  if (/^basic\b/i.test(value)) return { name: 'basicAuth', scheme: { type: 'http', scheme: 'basic' } };
  return { name: 'authorizationHeader', scheme: { type: 'apiKey', in: 'header', name: 'Authorization' } };
}
