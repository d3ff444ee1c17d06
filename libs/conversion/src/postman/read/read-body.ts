import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Body } from '../model.js';
import { readFields } from './read-fields.js';
import { readText } from './read-text.js';
import { readQuery } from './read-url.js';

const none: Body = { mode: 'none' };

/** The body of a v2 request. */
export function readBody(value: JsonValue | undefined, pointer: string): Body {
  if (!isObject(value) || value['disabled'] === true) return none;
  const mode =
    readText(value['mode']) ??
    ['raw', 'urlencoded', 'formdata', 'graphql', 'file'].find((key) => key in value);
  switch (mode) {
    case 'raw': {
      const text = readText(value['raw']) ?? '';
      if (text.trim() === '') return none;
      const textPointer = appendPointer(pointer, 'raw');
      return { mode, pointer, text, textPointer, language: readLanguage(value['options']) };
    }
    case 'urlencoded':
    case 'formdata': {
      const at = appendPointer(pointer, mode);
      const fields = value[mode];
      const read = typeof fields === 'string' ? readQuery(fields, at) : readFields(fields, at);
      return read.length === 0 ? none : { mode, pointer, fields: read };
    }
    case 'graphql':
      return readGraphql(value['graphql'], appendPointer(pointer, 'graphql'));
    case 'file':
      return { mode, pointer, sourcePointer: value['file'] === undefined ? null : `${pointer}/file` };
    default:
      return none;
  }
}

function readLanguage(options: JsonValue | undefined): string | null {
  const raw = isObject(options) ? options['raw'] : undefined;
  return isObject(raw) ? readText(raw['language']) : null;
}

function readGraphql(value: JsonValue | undefined, pointer: string): Body {
  if (!isObject(value)) return none;
  const variables = value['variables'];
  return {
    mode: 'graphql',
    pointer,
    query: readText(value['query']) ?? '',
    variables: isObject(variables) ? JSON.stringify(variables) : (readText(variables) ?? ''),
    operationName: readText(value['operationName']),
  };
}

/** The body of a v1 request: `dataMode` says which of its members counts. */
export function readBodyV1(request: JsonObject, pointer: string): Body {
  const mode = readText(request['dataMode']) ?? (Array.isArray(request['data']) ? 'params' : 'raw');
  switch (mode) {
    case 'params':
    case 'urlencoded': {
      const data = request['data'];
      const at = `${pointer}/data`;
      const fields = typeof data === 'string' ? readQuery(data, at) : readFields(data, at);
      return fields.length === 0
        ? none
        : { mode: mode === 'params' ? 'formdata' : mode, pointer: at, fields };
    }
    case 'binary':
      return { mode: 'file', pointer: `${pointer}/dataMode`, sourcePointer: null };
    case 'graphql':
      return readGraphql(request['graphqlModeData'], `${pointer}/graphqlModeData`);
    default: {
      const key = typeof request['rawModeData'] === 'string' ? 'rawModeData' : 'data';
      const text = readText(request[key]) ?? '';
      if (text.trim() === '') return none;
      const at = `${pointer}/${key}`;
      return {
        mode: 'raw',
        pointer: at,
        text,
        textPointer: at,
        language: readLanguage(request['dataOptions']),
      };
    }
  }
}
