import type { JsonObject, JsonValue } from '../json.js';
import { diff } from './diff.js';

export type Json = Record<string, JsonValue>;

export const document = (more: Json): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Text', version: '1' },
  ...more,
});
export const withOperation = (operation: Json, more: Json = {}, path = '/texts') =>
  document({ paths: { [path]: { get: { operationId: 'getTexts', ...operation } } }, ...more });
export const body = (schema: JsonValue, more: Json = {}) =>
  withOperation({ requestBody: { content: { 'application/json': { schema } }, ...more } });
export const answer = (schema: JsonValue, more: Json = {}) =>
  withOperation({
    responses: { '200': { description: 'OK', content: { 'application/json': { schema } }, ...more } },
  });
export const parameter = (more: Json) =>
  withOperation({ parameters: [{ name: 'limit', in: 'query', ...more }] });
export const object = (properties: Json, required: string[] = []): Json => ({
  type: 'object',
  properties,
  required,
});
export const text = { type: 'string' };

export const rulesOf = (old: JsonObject, now: JsonObject) => diff(old, now).map(({ rule }) => rule);

/** What changed, what is told of it, and what of the change back. */
export type Case = readonly [
  name: string,
  old: JsonObject,
  now: JsonObject,
  there: readonly string[],
  back: readonly string[],
];
