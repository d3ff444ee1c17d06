import type { JsonObject, JsonValue } from '@connectory/definition';
import { secretMarker } from '../../secrets/secret.js';
import type { Field } from '../model.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import type { Form } from './body-content.js';
import type { Sample } from './examples.js';
import { setMember, type JsonDraft } from './json-draft.js';

/** Schema, encodings and one example for each form; a field that is there twice is a list. */
export function buildFormSchema(forms: readonly Form[]): {
  readonly schema: JsonObject;
  readonly encoding: JsonObject;
  readonly examples: readonly Sample[];
} {
  const fields = new Map<string, Field[]>();
  const lists = new Set<string>();
  const sent = new Map<string, number>();
  for (const form of forms) {
    const seen = new Set<string>();
    for (const field of form.fields) {
      const name = field.name.trim();
      if (name === '') continue;
      const known = fields.get(name);
      if (known) known.push(field);
      else fields.set(name, [field]);
      if (field.disabled) continue;
      if (seen.has(name)) lists.add(name);
      else sent.set(name, (sent.get(name) ?? 0) + 1);
      seen.add(name);
    }
  }
  const properties = new Map<string, JsonObject>();
  const members: JsonDraft = {};
  const required: string[] = [];
  const encoding: JsonDraft = {};
  for (const [name, all] of fields) {
    const property = buildProperty(all, lists.has(name));
    properties.set(name, property);
    setMember(members, name, property);
    const type = all.find(({ contentType }) => contentType)?.contentType;
    if (type) setMember(encoding, name, { contentType: type });
  }
  for (const [name, count] of sent) if (count === forms.length) required.push(name);
  const schema: JsonDraft = { type: 'object' };
  if (properties.size > 0) schema['properties'] = members;
  if (required.length > 0) schema['required'] = required;

  const examples: Sample[] = [];
  for (const { holder, label, fields: own } of forms) {
    const value = exampleOf(own, lists, properties);
    // A form that sends only files has an example where the schema alone would seem to say that others are sent.
    const isTelling =
      Object.keys(value).length > 0 || forms.length > 1 || own.some(({ disabled }) => disabled);
    if (isTelling) examples.push({ holder, label, value, text: JSON.stringify(value), isDisabled: false });
  }
  return { schema, encoding, examples };
}

/** Values that tell what a field is like. */
function textsOf(fields: readonly Field[]): string[] {
  const texts: string[] = [];
  for (const { value } of fields)
    if (value && !value.includes(secretMarker) && !value.includes('{{')) texts.push(value);
  return texts;
}

function buildProperty(fields: readonly Field[], isList: boolean): JsonObject {
  const isFile = fields.some((field) => field.isFile);
  const texts = isFile ? [] : textsOf(fields);
  const schema: JsonDraft = isFile
    ? { type: 'string', contentMediaType: 'application/octet-stream' }
    : inferScalar(texts);
  const property: JsonDraft = isList ? { type: 'array', items: schema } : schema;
  const description = fields.find((field) => field.description !== '')?.description;
  if (description !== undefined) property['description'] = description;
  // What no request sends is in no example of the form.
  if (fields.every(({ disabled }) => disabled)) {
    const examples = [...new Set(texts)];
    const isText = schema['type'] === 'string';
    if (examples.length > 0) property['examples'] = isText ? examples : examples.map(readScalar);
    property['x-connectory-disabled'] = true;
  }
  return property;
}

/** The fields that a request sends, as its form; files have no value here. */
function exampleOf(
  fields: readonly Field[],
  lists: ReadonlySet<string>,
  properties: ReadonlyMap<string, JsonObject>,
): JsonObject {
  const values = new Map<string, JsonValue[]>();
  for (const { name, value, disabled, isFile } of fields) {
    const key = name.trim();
    if (key === '' || disabled || isFile) continue;
    const schema = properties.get(key);
    const item = lists.has(key) ? schema?.['items'] : schema;
    const isText = (item as JsonObject | undefined)?.['type'] === 'string';
    const text = value ?? '';
    const sample = isText || text === '' || text.includes('{{') ? text : readScalar(text);
    const known = values.get(key);
    if (known) known.push(sample);
    else values.set(key, [sample]);
  }
  const example: JsonDraft = {};
  for (const [key, all] of values) setMember(example, key, lists.has(key) ? all : all[0]!);
  return example;
}
