import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Body } from '../model.js';
import { readFields } from './read-fields.js';
import { readText } from './read-text.js';
import { readQuery } from './read-url.js';

const modes = ['raw', 'urlencoded', 'formdata', 'graphql', 'file'];
const modesV1 = ['data', 'rawModeData', 'graphqlModeData'];

type Nodes = Pick<Body, 'pointers' | 'unsent'>;

/** The body of a v2 request. */
export function readBody(value: JsonValue | undefined, pointer: string): Body {
  if (!isObject(value)) return { mode: 'none', pointers: [], unsent: [] };
  const mode = readText(value['mode']) ?? modes.find((key) => key in value) ?? '';
  if (value['disabled'] === true) return { mode: 'none', pointers: [], unsent: [pointer] };
  const isText = modes.includes(mode) && mode !== 'file';
  const own = ['mode', 'options', 'disabled', ...(isText ? [mode] : [])];
  const nodes: Nodes = {
    pointers: present(value, pointer, own),
    unsent: present(
      value,
      pointer,
      modes.filter((key) => key !== mode && saysSomething(value[key])),
    ),
  };
  const at = appendPointer(pointer, mode);
  switch (mode) {
    case 'raw': {
      const text = readText(value['raw']) ?? '';
      if (text.trim() === '') return { mode: 'none', ...nodes };
      return { mode, ...nodes, text, textPointer: at, language: readLanguage(value['options']) };
    }
    case 'urlencoded':
    case 'formdata': {
      const fields = value[mode];
      const read = typeof fields === 'string' ? readQuery(fields, at) : readFields(fields, at);
      return read.length === 0 ? { mode: 'none', ...nodes } : { mode, ...nodes, fields: read };
    }
    case 'graphql':
      return readGraphql(value['graphql'], at, nodes);
    case 'file':
      return { mode, ...nodes, sourcePointer: value['file'] === undefined ? null : at };
    default:
      return { mode: 'none', ...nodes };
  }
}

/** Postman keeps an empty text, list or object for each mode that was looked at. */
const saysSomething = (value: JsonValue | undefined) =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);

const present = (value: JsonObject, pointer: string, names: readonly string[]) =>
  names.flatMap((name) => (value[name] === undefined ? [] : [appendPointer(pointer, name)]));

function readLanguage(options: JsonValue | undefined): string | null {
  const raw = isObject(options) ? options['raw'] : undefined;
  return isObject(raw) ? readText(raw['language']) : null;
}

function readGraphql(value: JsonValue | undefined, pointer: string, nodes: Nodes): Body {
  if (!isObject(value)) return { mode: 'none', ...nodes };
  const variables = value['variables'];
  return {
    mode: 'graphql',
    ...nodes,
    query: readText(value['query']) ?? '',
    variables: isObject(variables) ? JSON.stringify(variables) : (readText(variables) ?? ''),
    variablesPointer: typeof variables === 'string' ? `${pointer}/variables` : null,
    operationName: readText(value['operationName']),
  };
}

/** The body of a v1 request: `dataMode` says which of its members counts. */
export function readBodyV1(request: JsonObject, pointer: string): Body {
  const mode = readText(request['dataMode']) ?? (Array.isArray(request['data']) ? 'params' : 'raw');
  if (request['dataDisabled'] === true) {
    const unsent = modesV1.filter((key) => saysSomething(request[key]));
    const pointers = present(request, pointer, ['dataMode', 'dataOptions', 'dataDisabled']);
    return { mode: 'none', pointers, unsent: present(request, pointer, unsent) };
  }
  const member = memberV1(mode, request);
  const nodes: Nodes = {
    pointers: present(request, pointer, [
      'dataMode',
      'dataOptions',
      'dataDisabled',
      ...(member ? [member] : []),
    ]),
    unsent: present(
      request,
      pointer,
      modesV1.filter((key) => key !== member && saysSomething(request[key])),
    ),
  };
  const at = `${pointer}/${member ?? ''}`;
  switch (mode) {
    case 'params':
    case 'urlencoded': {
      const data = request['data'];
      const fields = typeof data === 'string' ? readQuery(data, at) : readFields(data, at);
      if (fields.length === 0) return { mode: 'none', ...nodes };
      return { mode: mode === 'params' ? 'formdata' : mode, ...nodes, fields };
    }
    case 'binary':
      return { mode: 'file', ...nodes, sourcePointer: null };
    case 'graphql':
      return readGraphql(request['graphqlModeData'], at, nodes);
    default: {
      const text = readText(request[member ?? '']) ?? '';
      if (text.trim() === '') return { mode: 'none', ...nodes };
      return { mode: 'raw', ...nodes, text, textPointer: at, language: readLanguage(request['dataOptions']) };
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
