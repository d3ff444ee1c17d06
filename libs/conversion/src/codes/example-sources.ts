import type { JsonObject, JsonValue } from '@connectory/definition';

const address = 'https://api.example.com/text/v3.0/sentiment';

/** A collection of Postman v2.1 with one request; `members` are those of the request. */
export const postmanRequest = (members: JsonObject = {}): JsonObject =>
  postmanItems({ name: 'Detect sentiment', request: { method: 'POST', url: address, ...members } });

/** A collection of Postman v2.1 with these items. */
export const postmanItems = (...item: readonly JsonValue[]): JsonObject => ({
  info: {
    name: 'Text Analytics',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [...item],
});

/** An OpenAPI 2.0 document with one operation. */
export const swagger = (operation: JsonObject = {}, members: JsonObject = {}): JsonObject => ({
  swagger: '2.0',
  info: { title: 'Text Analytics', version: '1.0' },
  ...members,
  paths: { '/sentiment': { post: { responses: { '200': { description: 'The sentiment' } }, ...operation } } },
});

/** An OpenAPI 3 document with one operation. */
export const openapi = (
  version: string,
  operation: JsonObject = {},
  members: JsonObject = {},
): JsonObject => ({
  openapi: version,
  info: { title: 'Text Analytics', version: '1.0' },
  ...members,
  paths: { '/sentiment': { post: { responses: { '200': { description: 'The sentiment' } }, ...operation } } },
});
