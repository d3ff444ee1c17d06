import type { JsonObject, JsonValue } from '@connectory/definition';
import type { Field } from '../model.js';
import { secretMarker } from '../../secrets/secret.js';
import { compact } from '../prune/compact.js';
import { inferScalar, readScalar } from '../schema/scalar.js';

export interface Form {
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Schema, encodings and one example for each form; a field that is there twice is a list. */
export function buildFormSchema(forms: readonly Form[]): {
  readonly schema: JsonObject;
  readonly encoding: JsonObject;
  readonly examples: readonly { readonly label: string; readonly value: JsonObject }[];
} {
  const fields = new Map<string, Field[]>();
  const lists = new Set<string>();
  for (const form of forms) {
    const seen = new Set<string>();
    for (const field of form.fields) {
      const name = field.name.trim();
      if (name === '') continue;
      fields.set(name, [...(fields.get(name) ?? []), field]);
      if (field.disabled) continue;
      if (seen.has(name)) lists.add(name);
      seen.add(name);
    }
  }
  const properties = new Map([...fields].map(([name, all]) => [name, buildProperty(all, lists.has(name))]));
  const encoding = [...fields].flatMap(([name, all]): [string, JsonValue][] => {
    const type = all.find(({ contentType }) => contentType)?.contentType;
    return type ? [[name, { contentType: type }]] : [];
  });
  return {
    schema: { type: 'object', ...compact({ properties: Object.fromEntries(properties) }) },
    encoding: Object.fromEntries(encoding),
    examples: forms.flatMap(({ label, fields: own }) => {
      const value = exampleOf(own, lists, properties);
      return Object.keys(value).length === 0 ? [] : [{ label, value }];
    }),
  };
}

const texts = (fields: readonly Field[]) =>
  fields.flatMap(({ value }) =>
    value === null || value === '' || value.includes(secretMarker) || value.includes('{{') ? [] : [value],
  );

function buildProperty(fields: readonly Field[], isList: boolean): JsonObject {
  const isFile = fields.some((field) => field.isFile);
  const schema = isFile
    ? { type: 'string', contentMediaType: 'application/octet-stream' }
    : inferScalar(texts(fields)).schema;
  return {
    ...(isList ? { type: 'array', items: schema } : schema),
    ...compact({ description: fields.find(({ description }) => description !== '')?.description }),
    ...(fields.every(({ disabled }) => disabled) ? { 'x-connectory-disabled': true } : {}),
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
    if (key === '' || disabled || isFile || value === null) continue;
    const schema = properties.get(key);
    const item = lists.has(key) ? schema?.['items'] : schema;
    const isText = (item as JsonObject | undefined)?.['type'] === 'string';
    values.set(key, [...(values.get(key) ?? []), isText ? value : readScalar(value)]);
  }
  return Object.fromEntries(
    [...values].map(([key, all]) => [key, lists.has(key) ? all : (all[0] as JsonValue)]),
  );
}
