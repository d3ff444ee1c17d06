import {
  defaultParseLimits,
  parseSource,
  toYaml,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { maskSecrets } from './mask-secrets.js';

/* Secrets as they are given out: long, of capitals, small letters and digits, perhaps with signs between them. */
const part = fc.tuple(
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), minLength: 2, maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'23456789'), minLength: 2, maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'ghijkmnopqrstuvwxyz'), minLength: 2, maxLength: 4 }),
);
const secret = fc
  .tuple(
    fc.array(part, { minLength: 4, maxLength: 6 }),
    fc.constantFrom('', '-', '_', '~', '.', '"', '\\', '/'),
  )
  .map(([parts, sign]) =>
    parts
      .flat()
      .join('')
      .replace(/^(.{5})/, `$1${sign}`),
  );

/** Where a collection has secrets; each takes the secret and gives members of a request. */
const requestPlaces: ((value: string) => JsonObject)[] = [
  (value) => ({ auth: { type: 'bearer', bearer: [{ key: 'token', value }] } }),
  (value) => ({ auth: { type: 'basic', basic: { username: 'u', password: value } } }),
  (value) => ({ header: [{ key: 'Authorization', value: `Bearer ${value}` }] }),
  (value) => ({ header: [{ key: 'X-Api-Key', value, disabled: true }] }),
  (value) => ({ header: `X-Api-Key: ${value}` }),
  (value) => ({
    url: { raw: `http://h.io/a?api_key=${value}`, host: 'h.io', query: [{ key: 'api_key', value }] },
  }),
  (value) => ({ body: { mode: 'raw', raw: JSON.stringify({ password: value }) } }),
  (value) => ({ body: { mode: 'urlencoded', urlencoded: [{ key: 'client_secret', value }] } }),
];
const collection = fc
  .tuple(secret, fc.subarray(requestPlaces, { minLength: 1, maxLength: 4 }), fc.string())
  .map(([value, places, name]) => ({
    value,
    source: {
      info: { name, schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: places.map((place, index) => ({
        name: `R${index} ${value}`,
        request: {
          method: 'POST',
          url: `http://h.io/${index}`,
          description: `Say ${value}.`,
          ...place(value),
        },
        response: [{ name: 'OK', code: 200, body: `<a>${value}</a>` }],
      })),
    },
  }));

const openapiPlaces: ((value: string) => JsonObject)[] = [
  (value) => ({ parameters: [{ name: 'api_key', in: 'query', type: 'string', default: value }] }),
  (value) => ({
    parameters: [{ name: 'Authorization', in: 'header', type: 'string', 'x-example': `Bearer ${value}` }],
  }),
  (value) => ({
    parameters: [
      { name: 'b', in: 'body', schema: { properties: { password: { type: 'string', example: value } } } },
    ],
  }),
  (value) => ({
    responses: { 200: { description: 'OK', examples: { 'application/json': [{ accessToken: value }] } } },
  }),
];
const openapi = fc.tuple(secret, fc.subarray(openapiPlaces, { minLength: 1 })).map(([value, places]) => ({
  value,
  source: {
    swagger: '2.0',
    info: { title: 'T', version: '1', description: `Say ${value}.` },
    paths: Object.fromEntries(
      places.map((place, index) => [
        `/${index}`,
        { post: { responses: { 200: { description: value } }, ...place(value) } },
      ]),
    ),
  },
}));

describe('a secret', () => {
  it.each([
    ['JSON', (value: JsonValue) => JSON.stringify(value, null, 2)],
    ['YAML', toYaml],
  ])('of a source in %s is nowhere but in the list of secrets', (_, write) => {
    fc.assert(
      fc.property(fc.oneof(collection, openapi), ({ value, source }) => {
        const text = write(source);
        const parsed = parseSource(new TextEncoder().encode(text), defaultParseLimits);
        if (!parsed.ok) throw new Error(`not readable: ${text}`);
        const { secrets, ...rest } = convert(parsed.source);
        const escaped = JSON.stringify(value).slice(1, -1);
        expect(secrets.map((one) => one.value).filter((one) => one === value || one === escaped)).not.toEqual(
          [],
        );
        expect(JSON.stringify(rest)).not.toContain(escaped);
        const masked = maskSecrets(text, parsed.source.format, secrets);
        expect(masked).not.toContain(value);
        const again = parseSource(new TextEncoder().encode(masked), defaultParseLimits);
        expect(JSON.stringify(again.ok && again.source.value)).not.toContain(escaped);
      }),
      { numRuns: 200 },
    );
  });
});
