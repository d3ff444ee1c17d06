import type { JsonObject, JsonValue } from '@connectory/definition';
import { secretMarker } from '../../secrets/secret.js';
import type { Field } from '../model.js';
import { compact } from '../prune/compact.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import type { Form } from './body-content.js';
import type { Sample } from './examples.js';

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
  const properties = new Map([...fields].map(([name, all]) => [name, buildProperty(all, lists.has(name))]));
  const required = [...sent].filter(([, count]) => count === forms.length).map(([name]) => name);
  const encoding = [...fields].flatMap(([name, all]): [string, JsonValue][] => {
    const type = all.find(({ contentType }) => contentType)?.contentType;
    return type ? [[name, { contentType: type }]] : [];
  });
  return {
    schema: { type: 'object', ...compact({ properties: Object.fromEntries(properties), required }) },
    encoding: Object.fromEntries(encoding),
    examples: forms.flatMap(({ holder, label, fields: own }) => {
      const value = exampleOf(own, lists, properties);
      // A form that sends only files has an example where the schema alone would seem to say that others are sent.
      const isTelling =
        Object.keys(value).length > 0 || forms.length > 1 || own.some(({ disabled }) => disabled);
      return isTelling ? [{ holder, label, value, text: JSON.stringify(value) }] : [];
    }),
  };
}

const texts = (fields: readonly Field[]) =>
  fields.flatMap(({ value }) =>
    value === null || value === '' || value.includes(secretMarker) || value.includes('{{') ? [] : [value],
  );

function buildProperty(fields: readonly Field[], isList: boolean): JsonObject {
  const isFile = fields.some((field) => field.isFile);
  const known = texts(fields);
  const { schema, examples } = isFile
    ? { schema: { type: 'string', contentMediaType: 'application/octet-stream' }, examples: [] }
    : inferScalar(known);
  const isDisabled = fields.every(({ disabled }) => disabled);
  return {
    ...(isList ? { type: 'array', items: schema } : schema),
    ...compact({ description: fields.find(({ description }) => description !== '')?.description }),
    // What no request sends is in no example of the form.
    ...(isDisabled ? { ...compact({ examples }), 'x-connectory-disabled': true } : {}),
  };
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
  return Object.fromEntries(
    [...values].map(([key, all]) => [key, lists.has(key) ? all : (all[0] as JsonValue)]),
  );
}
