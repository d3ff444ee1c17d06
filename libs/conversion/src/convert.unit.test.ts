import { readFileSync } from 'node:fs';
import {
  defaultParseLimits,
  parseSource,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from './convert.js';
import { summariseLedger } from './ledger/summarise-ledger.js';
import type { ConversionSource } from './conversion.js';

const example = (name: string): ConversionSource => {
  const url = new URL(`../../../examples/${name}`, import.meta.url);
  const result = parseSource(readFileSync(url), defaultParseLimits);
  if (!result.ok) throw new Error(`${name} is not readable`);
  return result.source;
};
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const operationsOf = (definition: JsonObject) =>
  Object.values(definition['paths'] as Record<string, JsonObject>).flatMap((item) =>
    methods.flatMap((method) => (item[method] ? [item[method] as JsonObject] : [])),
  );

describe('a source of an unknown kind', () => {
  it('ends in an error finding and a definition that is valid but empty', () => {
    const { definition, findings, ledger } = convert({
      value: [1],
      kind: { kind: 'unknown', version: null },
    });
    expect(definition).toEqual({
      openapi: '3.1.0',
      info: { title: 'Not converted', version: '0' },
      paths: {},
    });
    expect(findings).toMatchObject([{ code: 'conversion/kind-not-supported', severity: 'error' }]);
    expect(summariseLedger([1], ledger)).toMatchObject({ nodes: 1, lost: 1 });
  });
});

describe('the examples', () => {
  it.each([
    'text-analytics.swagger.json',
    'text-analytics.postman-v2.1.json',
    'text-analytics.postman-v1.json',
  ])('%s has its four operations, its server and its key', (name) => {
    const { definition } = convert(example(name));
    const summaries = operationsOf(definition).map(({ summary }) => summary);
    expect(summaries).toEqual([
      'Detect language',
      'Analyze sentiment',
      'Extract key phrases',
      'Recognize entities',
    ]);
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual([
      '/languages',
      '/sentiment',
      '/keyPhrases',
      '/entities',
    ]);
    expect(definition['servers']).toEqual([{ url: 'http://localhost:4010/text/analytics/v3.0' }]);
    const schemes = Object.values(valueAt(definition, '/components/securitySchemes') as JsonObject);
    expect(schemes).toMatchObject([{ type: 'apiKey', in: 'header', name: 'Ocp-Apim-Subscription-Key' }]);
  });

  it('lose only their scripts, their key and the bookkeeping of Postman', () => {
    const source = example('text-analytics.postman-v2.1.json');
    const { losses } = summariseLedger(source.value, convert(source).ledger);
    expect(losses.map(({ code }) => code).sort()).toEqual([
      'conversion/secret-removed',
      'postman/test-not-converted',
    ]);
  });
});

describe('a conversion without its ledger', () => {
  it.each(['text-analytics.swagger.json', 'text-analytics.postman-v2.1.json'])(
    'of %s is the same but for the ledger',
    (name) => {
      const source = example(name);
      const { ledger, ...rest } = convert(source, { withLedger: false });
      expect(ledger).toEqual([]);
      expect({ ...rest, ledger }).toEqual({ ...convert(source), ledger: [] });
    },
  );
});

describe('the scripts of a collection', () => {
  it('are one finding, at the first of them; empty ones do not count', () => {
    const event = (...lines: string[]) => ({ listen: 'test', script: { exec: lines } });
    const { findings } = convert({
      value: {
        info: { name: 'C' },
        item: [
          { name: 'F', item: [{ name: 'R', request: 'http://h.io/a', event: [event(''), event('x', 'y')] }] },
          { name: 'S', request: 'http://h.io/b', event: [event('z')] },
        ],
      },
      kind: { kind: 'postman', version: '2.1.0' },
    });
    expect(findings.filter(({ code }) => code === 'postman/script-not-converted')).toMatchObject([
      { pointer: '/item/0/item/0/event/1', params: { count: 2 } },
    ]);
  });
});

describe('hostile sources', () => {
  const convertItem = (item: JsonValue, members: JsonObject = {}) =>
    convert({
      value: { info: { name: 'C' }, item, ...members },
      kind: { kind: 'postman', version: '2.1.0' },
    });

  it('may nest folders and schemas hundreds deep', () => {
    const folders = Array.from({ length: 500 }).reduce<JsonValue>(
      (inner) => [{ name: 'F', item: inner }],
      [{ name: 'R', request: 'http://h.io/a' }],
    );
    expect(operationsOf(convertItem(folders).definition)).toHaveLength(1);
    const schema = Array.from({ length: 600 }).reduce<JsonValue>((inner) => ({ allOf: [inner] }), {
      type: 'string',
    });
    const value = {
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      paths: {},
      definitions: { S: schema },
    };
    const { definition } = convert({ value, kind: { kind: 'openapi', version: '2.0' } });
    expect(valueAt(definition, '/components/schemas/S')).toBeDefined();
  });

  it('may have members that JavaScript gives a meaning', () => {
    const text =
      '{"info":{"name":"C"},"item":[{"name":"R","request":{"method":"POST","url":"http://h.io/__proto__/:constructor?__proto__=1","body":{"mode":"raw","raw":"{\\"__proto__\\": 1}"}}}]}';
    const { definition } = convert({
      value: JSON.parse(text) as JsonValue,
      kind: { kind: 'postman', version: '2.1.0' },
    });
    const schema = '/paths/~1__proto__~1{constructor}/post/requestBody/content/application~1json/schema';
    expect(valueAt(definition, `${schema}/properties/__proto__/type`)).toBe('integer');
  });

  it('may send thousands of requests to one address', () => {
    const item = Array.from({ length: 2_000 }, (_, index) => ({
      name: `R${index}`,
      request: { method: 'POST', url: 'http://h.io/a/b', body: { mode: 'raw', raw: `{"k${index}": 1}` } },
    }));
    expect(operationsOf(convertItem(item).definition).length).toBeGreaterThan(1);
  });

  it.each(['/', '{{', '"', '/*', '\\"', '&', ':a/', 'x ', '{{a}}', 'http://', '"a":"'])(
    'may have texts that trap a regular expression: %j, thousands of times',
    (piece) => {
      // With quadratic time anywhere in the way of the text this takes minutes.
      const text = piece.repeat(60_000);
      const body = { mode: 'raw', raw: `{${text}` };
      const header = [{ key: 'Authorization', value: text }];
      expect(() =>
        convertItem([{ name: text, request: { method: 'POST', url: text, header, body } }]),
      ).not.toThrow();
    },
  );
});
