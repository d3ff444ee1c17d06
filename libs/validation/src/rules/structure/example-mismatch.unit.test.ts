import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { exampleMismatch } from './example-mismatch.js';

describe(exampleMismatch.id, () => {
  it('reports examples of schemas, at the place inside them', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: object, properties: {a: {type: integer, example: b}}, example: {a: [1]}}
    B: {type: string, examples: [a, 1]}
    C: {type: string, example: a}
`;
    expect(reportedPointers(exampleMismatch, yaml)).toEqual([
      '/components/schemas/A/example/a',
      '/components/schemas/A/properties/a/example',
      '/components/schemas/B/examples/1',
    ]);
  });

  it('reports examples of media types, parameters and headers, also behind references', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas: {A: {type: integer}}
  examples: {text: {value: a}}
  parameters:
    p: {name: p, in: query, schema: {$ref: '#/components/schemas/A'}, example: a}
    q: {name: q, in: query, schema: {type: array, items: {type: integer}}, example: '1,2'}
  headers: {h: {schema: {type: boolean}, examples: {a: {value: 1}, b: {value: true}}}}
  requestBodies:
    b:
      content:
        application/json:
          schema: {$ref: '#/components/schemas/A'}
          examples: {a: {$ref: '#/components/examples/text'}, b: {externalValue: 'https://example.com'}}
        application/xml: {schema: {type: object}, example: <a/>}
`;
    expect(reportedPointers(exampleMismatch, yaml)).toEqual([
      '/components/parameters/p/example',
      '/components/headers/h/examples/a/value',
      '/components/examples/text/value',
    ]);
  });

  it('reads JSON that is written as a text', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
responses:
  a: {description: a, schema: {type: object}, examples: {application/json: '{"a": 1}', text/plain: a}}
  b: {description: b, schema: {type: object}, examples: {application/json: '[1]'}}
  c: {description: c, schema: {type: object}, examples: {application/json: '{'}}
`;
    expect(reportedPointers(exampleMismatch, yaml)).toEqual([
      '/responses/b/examples/application~1json',
      '/responses/c/examples/application~1json',
    ]);
  });
});
