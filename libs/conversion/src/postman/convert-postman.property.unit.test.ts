import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';

const convertItems = (item: JsonValue) =>
  convert({ value: { info: { name: 'C' }, item }, kind: { kind: 'postman', version: '2.1.0' } });

const methods = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PURGE',
  'LINK',
  'COPY',
  'VIEW',
];
const word = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom('', '1', '-0.5', '007', 'x y', 'true', '{{v}}', 'ü', '12345678901234567890');
const body = fc.option(fc.dictionary(word, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 2 }), {
  nil: null,
});
const request = fc.record({
  name: fc.constantFrom('', 'One', 'Two', 'one'),
  method: fc.constantFrom(...methods),
  path: fc.array(word, { maxLength: 2 }),
  query: fc.array(fc.tuple(word, value, fc.boolean()), { maxLength: 3 }),
  body,
});

/** Each request as an item, with its place in the list as description, so that it can be found again. */
const itemOf = ({
  name,
  method,
  path,
  query,
  body: json,
}: typeof request extends fc.Arbitrary<infer T> ? T : never) => ({
  name,
  request: {
    method,
    url: {
      protocol: 'http',
      host: ['h', 'io'],
      path,
      query: query.map(([key, text, disabled]) => ({ key, value: text, disabled })),
    },
    ...(json === null ? {} : { body: { mode: 'raw', raw: JSON.stringify(json) } }),
  },
});

const examplesOf = (place: JsonObject): JsonValue[] => [
  ...('example' in place ? [place['example']] : []),
  ...Object.values((place['examples'] ?? {}) as Record<string, JsonObject>).map(
    (example) => example['value'] as JsonValue,
  ),
];
const asText = (text: JsonValue) => (typeof text === 'string' ? text : JSON.stringify(text));

describe('every request of a collection', () => {
  it('is an operation with its method, its URL, its query and its body', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 8 }), (requests) => {
        const { definition, ledger } = convertItems(requests.map(itemOf));
        requests.forEach(({ method, path, query, body: json }, index) => {
          const entry = ledger.find(({ source }) => source === `/item/${index}/request/method`);
          if (entry?.outcome === undefined) {
            // Nothing can stand in for a method at a path without segments when all eight are in use.
            expect(ledger).toContainEqual(expect.objectContaining({ code: 'postman/method-without-place' }));
            return;
          }
          const pointer = entry.targets[0] as string;
          const operation = valueAt(definition, pointer) as JsonObject;
          const [, escapedPath, key] = /^\/paths\/([^/]*)\/(\w+)$/.exec(pointer) as unknown as [
            string,
            string,
            string,
          ];
          expect(((operation['x-connectory-method'] as string | undefined) ?? key).toUpperCase()).toBe(
            method,
          );
          const servers = (operation['servers'] ?? definition['servers']) as JsonObject[];
          const parameters = (operation['parameters'] ?? []) as JsonObject[];
          const fixed = new Map(
            parameters.map(({ name, schema }) => [name as string, (schema as JsonObject)['const']]),
          );
          const urls = servers.map(({ url }) =>
            decodeURIComponent(`${url as string}${escapedPath.replaceAll('~1', '/')}`).replace(
              /\{([^{}]*)\}/g,
              (_, name: string) => fixed.get(name) as string,
            ),
          );
          expect(urls).toContain(`http://h.io/${path.join('/')}`);

          const sent = new Map<string, string[]>();
          for (const [name, text, disabled] of query) {
            expect(parameters.map((parameter) => parameter['name'])).toContain(name);
            if (!disabled) sent.set(name, [...(sent.get(name) ?? []), text]);
          }
          for (const [name, texts] of sent) {
            const offered = examplesOf(parameters.find((one) => one['name'] === name) as JsonObject);
            const lists = offered.map((one) =>
              Array.isArray(one) ? (one as JsonValue[]).map(asText) : [asText(one)],
            );
            expect(lists).toContainEqual(texts);
          }
          if (json === null) return;
          const media = valueAt(operation, '/requestBody/content/application~1json') as JsonObject;
          expect(examplesOf(media)).toContainEqual(JSON.parse(JSON.stringify(json)));
        });
      }),
      { numRuns: 200 },
    );
  });
});
