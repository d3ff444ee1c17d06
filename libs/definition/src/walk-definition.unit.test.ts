import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject, type JsonValue } from './json.js';
import { valueAt } from './pointer.js';
import type { SpecVersion } from './recognise-kind.js';
import { enclosing, pointerOf, walkDefinition, type DefinitionNode } from './walk-definition.js';

const visited = (document: JsonValue, version: SpecVersion) => {
  const nodes: string[] = [];
  walkDefinition(document, version, (node) => nodes.push(`${node.type} ${pointerOf(node)}`));
  return nodes;
};

describe('walkDefinition', () => {
  it('visits the objects of 3.1 in the order of the document', () => {
    const document = {
      info: { title: 'a' },
      paths: {
        '/a': {
          get: {
            parameters: [{ schema: { items: { not: {} } } }],
            responses: { '200': { content: { 'a/b': { schema: {} } } } },
          },
        },
      },
      webhooks: { w: { post: { callbacks: { c: { '{$url}': { put: {} } } } } } },
      components: {
        schemas: { A: { $defs: { B: { patternProperties: { x: { if: {} } } } } } },
        securitySchemes: { s: {} },
      },
      security: [{ s: [] }],
    };
    expect(visited(document, '3.1')).toEqual([
      'Document ',
      'Info /info',
      'Paths /paths',
      'PathItem /paths/~1a',
      'Operation /paths/~1a/get',
      'Parameter /paths/~1a/get/parameters/0',
      'Schema /paths/~1a/get/parameters/0/schema',
      'Schema /paths/~1a/get/parameters/0/schema/items',
      'Schema /paths/~1a/get/parameters/0/schema/items/not',
      'Responses /paths/~1a/get/responses',
      'Response /paths/~1a/get/responses/200',
      'MediaType /paths/~1a/get/responses/200/content/a~1b',
      'Schema /paths/~1a/get/responses/200/content/a~1b/schema',
      'PathItem /webhooks/w',
      'Operation /webhooks/w/post',
      'Callback /webhooks/w/post/callbacks/c',
      'PathItem /webhooks/w/post/callbacks/c/{$url}',
      'Operation /webhooks/w/post/callbacks/c/{$url}/put',
      'Components /components',
      'Schema /components/schemas/A',
      'Schema /components/schemas/A/$defs/B',
      'Schema /components/schemas/A/$defs/B/patternProperties/x',
      'Schema /components/schemas/A/$defs/B/patternProperties/x/if',
      'SecurityScheme /components/securitySchemes/s',
      'SecurityRequirement /security/0',
    ]);
  });

  it('knows where 2.0 keeps things', () => {
    const document = {
      definitions: { A: { items: [{}, {}] } },
      parameters: { p: { items: { items: {} } } },
      responses: { r: { schema: {}, headers: { h: { items: {} } } } },
      securityDefinitions: { s: {} },
      components: { schemas: { A: {} } },
    };
    expect(visited(document, '2.0').slice(1)).toEqual([
      'Schema /definitions/A',
      'Schema /definitions/A/items/0',
      'Schema /definitions/A/items/1',
      'Parameter /parameters/p',
      'Items /parameters/p/items',
      'Items /parameters/p/items/items',
      'Response /responses/r',
      'Schema /responses/r/schema',
      'Header /responses/r/headers/h',
      'Items /responses/r/headers/h/items',
      'SecurityScheme /securityDefinitions/s',
    ]);
  });

  it('does not go into data', () => {
    const schema = {
      example: { properties: { a: {} } },
      default: { items: {} },
      enum: [{ not: {} }],
      'x-a': { items: {} },
    };
    expect(visited({ components: { schemas: { A: schema } } }, '3.0').slice(2)).toEqual([
      'Schema /components/schemas/A',
    ]);
  });

  it('takes only what may be a reference for one', () => {
    const refs: (string | null)[] = [];
    const properties = { $ref: { type: 'string' } };
    const document = {
      components: {
        schemas: { A: { $ref: '#/a', properties: { b: {} } }, B: { properties }, C: { $ref: 1 } },
      },
      info: { $ref: 'x' },
    };
    walkDefinition(document, '3.0', ({ ref }) => refs.push(ref));
    expect(refs.filter((ref) => ref !== null)).toEqual(['#/a']);
    expect(visited(document, '3.0')).not.toContain('Schema /components/schemas/A/properties/b');
    expect(visited(document, '3.1')).toContain('Schema /components/schemas/A/properties/b');
  });

  it('finds the node around a node', () => {
    const found: (string | undefined)[] = [];
    walkDefinition(
      { paths: { '/a': { get: { parameters: [{ schema: {} }] } } } },
      '3.0',
      (node: DefinitionNode) => {
        if (node.type === 'Schema')
          found.push(enclosing(node, 'Operation')?.type, enclosing(node, 'Response')?.type);
      },
    );
    expect(found).toEqual(['Operation', undefined]);
  });

  it('throws at nothing and knows every place', () => {
    const members = fc.constantFrom(
      'paths',
      '/a',
      'get',
      'parameters',
      'schema',
      'properties',
      'items',
      'components',
      'schemas',
      'content',
      '$ref',
      'x-a',
      'responses',
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<JsonValue>(null, 1, '#/a', []),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(members, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom('2.0', '3.0', '3.1'), (document, version) => {
        walkDefinition(document, version, (node) => {
          expect(valueAt(document, pointerOf(node))).toBe(node.value);
          expect(isObject(node.value)).toBe(true);
        });
      }),
    );
  });

  it('bears deep schemas', () => {
    const schema = Array.from({ length: 5_000 }).reduce<JsonObject>((inner) => ({ items: inner }), {});
    let count = 0;
    walkDefinition({ definitions: { A: schema } }, '2.0', () => count++);
    expect(count).toBe(5_002);
  });
});
