import type { JsonObject, JsonValue } from '../json.js';

type Named<T> = Record<string, T>;

/**
 * An API as those know it who edit it: by what things are, whatever they are called and wherever they stand. Every text and
 * name in it is a token of its own, so that a document tells where each of them has gone.
 */
export interface ApiModel {
  texts: Named<string>;
  servers: Named<Named<string>>;
  tags: Named<Named<string>>;
  paths: Named<ModelPath>;
  operations: Named<ModelOperation>;
  schemas: Named<ModelSchema>;
}

export interface ModelPath {
  literal: string;
  parameter: string;
  description: string;
}

export interface ModelOperation {
  path: string;
  method: string;
  operationId: string;
  texts: Named<string>;
  tags: string[];
  parameters: Named<Named<string>>;
  responses: Named<Named<string>>;
}

export interface ModelSchema {
  texts: Named<string>;
  required: string[];
  enum: string[];
  properties: Named<Named<string>>;
}

export const methods = ['get', 'put', 'post'];

/** A model with some of everything; `sizes` says how much, of operations how many more than one for each path. */
export function baseModel(sizes: { paths: number; operations: number; others: number }): ApiModel {
  let count = 0;
  const token = () => `b${count++}`;
  const named = <T>(length: number, make: (index: number) => T): Named<T> =>
    Object.fromEntries(Array.from({ length }, (_, index) => [token(), make(index)]));
  const texts = (...names: string[]): Named<string> =>
    Object.fromEntries(names.map((name) => [name, token()]));
  const { others } = sizes;
  const paths = Object.fromEntries(
    Array.from({ length: sizes.paths }, (_, index) => [
      `path${index}`,
      { literal: token(), parameter: token(), description: token() },
    ]),
  );
  const operations = Object.fromEntries(
    Array.from(
      { length: Math.min(sizes.paths + sizes.operations, sizes.paths * methods.length) },
      (_, index) => [
        `operation${index}`,
        {
          path: `path${index % sizes.paths}`,
          method: methods[Math.floor(index / sizes.paths)]!,
          operationId: token(),
          texts: texts('summary', 'description'),
          tags: Array.from({ length: others }, token),
          parameters: named(others, () => texts('description', 'example')),
          responses: Object.fromEntries(
            ['200', '404'].slice(0, others).map((status) => [status, texts('description')]),
          ),
        },
      ],
    ),
  );
  return {
    texts: texts('title', 'version', 'description'),
    servers: named(others, () => texts('description')),
    tags: named(others, () => texts('description')),
    paths,
    operations,
    schemas: named(others, () => ({
      texts: texts('title', 'description'),
      required: Array.from({ length: others }, token),
      enum: Array.from({ length: others }, token),
      properties: named(others, () => texts('description', 'format')),
    })),
  };
}

/** The definition of a model. */
export function documentOf(model: ApiModel): JsonObject {
  const items = (things: Named<Named<string>>, name: string, more: Named<JsonValue> = {}) =>
    Object.entries(things).map(([key, thing]) => ({ [name]: key, ...more, ...thing }));
  const paths: Named<Named<JsonValue>> = {};
  for (const { path, method, parameters, texts, ...operation } of Object.values(model.operations)) {
    const { literal, parameter, description } = model.paths[path]!;
    const item = (paths[`/${literal}/{${parameter}}`] ??= {
      parameters: [{ name: parameter, in: 'path', required: true, description }],
    });
    item[method] = { ...operation, ...texts, parameters: items(parameters, 'name', { in: 'query' }) };
  }
  const schemas = Object.entries(model.schemas).map(([name, { texts, ...schema }]) => [
    name,
    { ...texts, ...schema },
  ]);
  return {
    openapi: '3.1.0',
    info: model.texts,
    servers: items(model.servers, 'url'),
    tags: items(model.tags, 'name'),
    paths,
    components: { schemas: Object.fromEntries(schemas) as JsonObject },
  };
}

/** Whether all that has been done to paths can be seen: a path is known by the operations that it still has. */
export const showsItsPaths = (base: ApiModel, model: ApiModel): boolean =>
  Object.entries(model.paths).every(
    ([id, path]) =>
      JSON.stringify(path) === JSON.stringify(base.paths[id]) ||
      Object.entries(model.operations).some(
        ([name, { path: it }]) => it === id && base.operations[name]?.path === id,
      ),
  );

/** A document with lists that are known by what is in them in one order. */
export function withoutOrder(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value
      .map(withoutOrder)
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const entries = Object.entries(value).map(([name, member]) => [name, withoutOrder(member)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The tokens in a value. */
export const tokensIn = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value)?.match(/\b[beus]\d+\b/g));
