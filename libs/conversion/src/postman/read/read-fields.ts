import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Field } from '../model.js';
import { readDescription, readObjects, readText } from './read-text.js';

/** A list of `{ key, value, description, disabled, type }`; also an object of name → value, as old exports have it. */
export function readFields(value: JsonValue | undefined, pointer: string): Field[] {
  if (isObject(value)) {
    return Object.entries(value).map(([name, member]) => {
      const at = appendPointer(pointer, name);
      return plainField(name, readText(member), at, at);
    });
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((member: JsonValue, index) => {
    const at = `${pointer}/${index}`;
    if (typeof member === 'string') return readHeaderLine(member, at);
    return isObject(member) ? [readField(member, at)] : [];
  });
}

function readField(member: JsonObject, pointer: string): Field {
  const isFile = member['type'] === 'file';
  const named = valueMember(member);
  return {
    pointer,
    name: readText(member['key']) ?? readText(member['name']) ?? readText(member['id']) ?? '',
    value: isFile ? null : readValue(member[named]),
    valuePointer: `${pointer}/${named}`,
    description: readDescription(member['description']),
    disabled: member['disabled'] === true || member['enabled'] === false,
    isFile,
    isSecret: member['type'] === 'secret',
    contentType: readText(member['contentType']),
  };
}

function valueMember(field: JsonObject): string {
  if (field['value'] !== undefined) return 'value';
  if (field['src'] !== undefined) return 'src';
  return field['initialValue'] === undefined ? 'value' : 'initialValue';
}

const readValue = (value: JsonValue | undefined): string | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : readText(value);

/** Headers as one text, a line each; a line that starts with `//` is switched off. */
function readHeaderText(text: string, pointer: string): Field[] {
  return text.split(/\r?\n/).flatMap((line) => readHeaderLine(line, pointer));
}

function readHeaderLine(line: string, pointer: string): Field[] {
  const disabled = line.startsWith('//');
  const bare = disabled ? line.slice(2) : line;
  const colon = bare.indexOf(':');
  const name = (colon < 0 ? bare : bare.slice(0, colon)).trim();
  if (name === '') return [];
  return [{ ...plainField(name, colon < 0 ? '' : bare.slice(colon + 1).trim(), pointer, pointer), disabled }];
}

/** Headers in any of their forms: a list, a text, a list of lines. */
export function readHeaders(value: JsonValue | undefined, pointer: string): Field[] {
  return typeof value === 'string' ? readHeaderText(value, pointer) : readFields(value, pointer);
}

export function plainField(name: string, value: string | null, pointer: string, valuePointer: string): Field {
  return {
    pointer,
    name,
    value,
    valuePointer,
    description: '',
    disabled: false,
    isFile: false,
    isSecret: false,
    contentType: null,
  };
}

/** `{ members }` of a list with their pointers, for readers that need more than fields. */
export function readPlaced(value: JsonValue | undefined, pointer: string) {
  return readObjects(value).map(({ member, index }) => ({ member, pointer: appendPointer(pointer, index) }));
}
