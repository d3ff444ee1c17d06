import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { secretInValue } from './secret-in-value.js';

const secret = ['glpat', 'Zx7Kq2Wm9Rt4Yb6Nc3Vd'].join('-');
const found = (document: object) =>
  report(secretInValue, JSON.stringify(document)).map(({ pointer, fix }) => [pointer, fix?.safe]);

describe(secretInValue.id, () => {
  it('looks into data of every kind, once', () => {
    const schemas = {
      A: { example: { list: ['a', { token: `Bearer ${secret}` }] } },
      B: { default: secret, enum: ['a', secret], examples: [secret] },
      C: { properties: { example: { description: secret } } },
    };
    const content = {
      'text/plain': { example: secret, examples: { a: { value: secret }, b: { summary: secret } } },
    };
    const document = {
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      components: { schemas, responses: { R: { description: 'a', content } } },
    };
    expect(found(document)).toEqual([
      ['/components/schemas/A/example/list/1/token', true],
      ['/components/schemas/B/examples/0', true],
      ['/components/schemas/B/default', false],
      ['/components/schemas/B/enum/1', undefined],
      ['/components/responses/R/content/text~1plain/example', true],
      ['/components/responses/R/content/text~1plain/examples/a/value', true],
    ]);
  });

  it('knows 2.0', () => {
    const get = {
      parameters: [{ name: 'a', in: 'query', type: 'string', default: secret, 'x-example': secret }],
      responses: { 200: { description: 'a', examples: { 'application/json': { a: secret } } } },
    };
    expect(found({ swagger: '2.0', info: { title: 'a', version: '1' }, paths: { '/a': { get } } })).toEqual([
      ['/paths/~1a/get/parameters/0/default', false],
      ['/paths/~1a/get/parameters/0/x-example', true],
      ['/paths/~1a/get/responses/200/examples/application~1json/a', true],
    ]);
  });

  it('does not repeat the secret', () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      components: { schemas: { A: { example: secret } } },
    };
    expect(JSON.stringify(report(secretInValue, JSON.stringify(document)))).not.toContain(secret);
  });
});
