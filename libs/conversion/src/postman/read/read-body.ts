import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Body } from '../model.js';
import { readFields } from './read-fields.js';
import { presentMembers, readText } from './read-text.js';
import { readQuery } from './read-url.js';

const modes = ['raw', 'urlencoded', 'formdata', 'graphql', 'file'];
const settings = ['mode', 'options', 'disabled'];
const modesV1 = ['data', 'rawModeData', 'graphqlModeData'];
const settingsV1 = ['dataMode', 'dataOptions', 'dataDisabled'];
const nothing: readonly string[] = [];
const noBody: Body = { mode: 'none', pointers: nothing, unsent: nothing };

/** The body of a v2 request. */
export function readBody(value: JsonValue | undefined, pointer: string): Body {
  if (!isObject(value)) return noBody;
  const mode = readText(value['mode']) ?? modes.find((key) => key in value) ?? '';
  if (value['disabled'] === true) return { mode: 'none', pointers: nothing, unsent: [pointer] };
  const member = modes.includes(mode) && mode !== 'file' ? mode : null;
  const pointers = ownPointers(value, pointer, settings, member);
  const unsent = unsentPointers(value, pointer, modes, mode);
  const at = `${pointer}/${mode}`;
  switch (mode) {
    case 'raw': {
      const text = readText(value['raw']) ?? '';
      if (isBlank(text)) return { mode: 'none', pointers, unsent };
      const language = readLanguage(value['options']);
      return { mode, text, textPointer: at, language, pointers, unsent };
    }
    case 'urlencoded':
    case 'formdata': {
      const given = value[mode];
      const fields = typeof given === 'string' ? readQuery(given, at) : readFields(given, at);
      return fields.length === 0 ? { mode: 'none', pointers, unsent } : { mode, fields, pointers, unsent };
    }
    case 'graphql':
      return readGraphql(value['graphql'], at, pointers, unsent);
    case 'file':
      return { mode, sourcePointer: value['file'] === undefined ? null : at, pointers, unsent };
    default:
      return { mode: 'none', pointers, unsent };
  }
}

const isBlank = (text: string) => !/\S/.test(text);

/** The settings that are there, and the member that holds the body. */
function ownPointers(
  node: JsonObject,
  pointer: string,
  names: readonly string[],
  member: string | null,
): readonly string[] {
  const present = presentMembers(node, pointer, names);
  return member === null || node[member] === undefined ? present : [...present, `${pointer}/${member}`];
}

/** What is typed in for other modes than the one that counts. */
function unsentPointers(
  node: JsonObject,
  pointer: string,
  names: readonly string[],
  mode: string | null,
): readonly string[] {
  let unsent: string[] | null = null;
  for (const name of names)
    if (name !== mode && saysSomething(node[name])) (unsent ??= []).push(`${pointer}/${name}`);
  return unsent ?? nothing;
}

/** Postman keeps an empty text, list or object for each mode that was looked at. */
const saysSomething = (value: JsonValue | undefined) =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);

function readLanguage(options: JsonValue | undefined): string | null {
  const raw = isObject(options) ? options['raw'] : undefined;
  return isObject(raw) ? readText(raw['language']) : null;
}

function readGraphql(
  value: JsonValue | undefined,
  pointer: string,
  pointers: readonly string[],
  unsent: readonly string[],
): Body {
  if (!isObject(value)) return { mode: 'none', pointers, unsent };
  const variables = value['variables'];
  return {
    mode: 'graphql',
    query: readText(value['query']) ?? '',
    variables: isObject(variables) ? JSON.stringify(variables) : (readText(variables) ?? ''),
    variablesPointer: typeof variables === 'string' ? `${pointer}/variables` : null,
    operationName: readText(value['operationName']),
    pointers,
    unsent,
  };
}

/** The body of a v1 request: `dataMode` says which of its members counts. */
export function readBodyV1(request: JsonObject, pointer: string): Body {
  const mode = readText(request['dataMode']) ?? (Array.isArray(request['data']) ? 'params' : 'raw');
  if (request['dataDisabled'] === true) {
    const pointers = presentMembers(request, pointer, settingsV1);
    return { mode: 'none', pointers, unsent: unsentPointers(request, pointer, modesV1, null) };
  }
  const member = memberV1(mode, request);
  const pointers = ownPointers(request, pointer, settingsV1, member);
  const unsent = unsentPointers(request, pointer, modesV1, member);
  const at = `${pointer}/${member ?? ''}`;
  switch (mode) {
    case 'params':
    case 'urlencoded': {
      const data = request['data'];
      const fields = typeof data === 'string' ? readQuery(data, at) : readFields(data, at);
      if (fields.length === 0) return { mode: 'none', pointers, unsent };
      return { mode: mode === 'params' ? 'formdata' : mode, fields, pointers, unsent };
    }
    case 'binary':
      return { mode: 'file', sourcePointer: null, pointers, unsent };
    case 'graphql':
      return readGraphql(request['graphqlModeData'], at, pointers, unsent);
    default: {
      const text = readText(request[member ?? '']) ?? '';
      if (isBlank(text)) return { mode: 'none', pointers, unsent };
      const language = readLanguage(request['dataOptions']);
      return { mode: 'raw', text, textPointer: at, language, pointers, unsent };
    }
  }
}

/** Which member holds the body. */
function memberV1(mode: string, request: JsonObject): string | null {
  switch (mode) {
    case 'params':
    case 'urlencoded':
      return 'data';
    case 'binary':
      return null;
    case 'graphql':
      return 'graphqlModeData';
    default:
      return typeof request['rawModeData'] === 'string' ? 'rawModeData' : 'data';
  }
}
