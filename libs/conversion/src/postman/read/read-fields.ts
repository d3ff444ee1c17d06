import { appendPointer, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Field } from '../model.js';
import { readDescription, readText } from './read-text.js';

/** A list of `{ key, value, description, disabled, type }`; also an object of name → value, as old exports have it. */
export function readFields(value: JsonValue | undefined, pointer: string): readonly Field[] {
  if (value === undefined) return none;
  const fields: Field[] = [];
  if (isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const member = value[index];
      if (isObject(member)) fields.push(readField(member, `${pointer}/${index}`));
      else if (typeof member === 'string') addHeaderLine(fields, member, `${pointer}/${index}`);
    }
  } else if (isObject(value)) {
    for (const name of Object.keys(value))
      fields.push(plainField(name, readText(value[name]), appendPointer(pointer, name)));
  }
  return fields;
}

const none: readonly Field[] = [];

function readField(member: JsonObject, pointer: string): Field {
  const isFile = member['type'] === 'file';
  const named = memberOfValue(member);
  const name = readText(member['key']) ?? readText(member['name']) ?? readText(member['id']) ?? '';
  return {
    pointer,
    name,
    key: name.trim().toLowerCase(),
    value: isFile ? null : readValue(member[named]),
    valueMember: named,
    description: readDescription(member['description']),
    disabled: member['disabled'] === true || member['enabled'] === false,
    isFile,
    isSecret: member['type'] === 'secret',
    contentType: readText(member['contentType']),
  };
}

function memberOfValue(field: JsonObject): string {
  if (field['value'] !== undefined) return 'value';
  if (field['src'] !== undefined) return 'src';
  return field['initialValue'] === undefined ? 'value' : 'initialValue';
}

const readValue = (value: JsonValue | undefined): string | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : readText(value);

/** Headers as one text, a line each; a line that starts with `//` is switched off. */
function readHeaderText(text: string, pointer: string): readonly Field[] {
  if (text === '') return none;
  const fields: Field[] = [];
  for (const line of text.split(/\r?\n/)) addHeaderLine(fields, line, pointer);
  return fields;
}

function addHeaderLine(fields: Field[], line: string, pointer: string): void {
  const disabled = line.startsWith('//');
  const bare = disabled ? line.slice(2) : line;
  const colon = bare.indexOf(':');
  const name = (colon < 0 ? bare : bare.slice(0, colon)).trim();
  if (name === '') return;
  fields.push({ ...plainField(name, colon < 0 ? '' : bare.slice(colon + 1).trim(), pointer), disabled });
}

/** Headers in any of their forms: a list, a text, a list of lines. */
export function readHeaders(value: JsonValue | undefined, pointer: string): readonly Field[] {
  return typeof value === 'string' ? readHeaderText(value, pointer) : readFields(value, pointer);
}

/** A field that is a text as a whole. */
export function plainField(name: string, value: string | null, pointer: string): Field {
  return {
    pointer,
    name,
    key: name.trim().toLowerCase(),
    value,
    valueMember: null,
    description: '',
    disabled: false,
    isFile: false,
    isSecret: false,
    contentType: null,
  };
}
