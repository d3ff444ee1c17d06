import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type JsonValue } from '../json.js';
import { appendPointer, pointerTokens, valueAt } from '../pointer.js';
import { identifiedBy, overlayTarget } from './overlay-target.js';
import { compileQuery, queryNodes } from './query-nodes.js';
import { selectNodes } from './select-nodes.js';
import { mostSteps, stepBudget } from './step-budget.js';

const document: JsonValue = {
  paths: {
    '/a/{b}': {
      parameters: [
        { name: 'b', in: 'path', required: ['x', 'y', 'y'] },
        { name: "it's", in: 'query' },
        { name: 'c', in: 'query' },
        { name: 'c', in: 'query' },
        { $ref: '#/components/parameters/d' },
        { name: 1, in: 'path' },
      ],
      '0': 1,
    },
  },
  tags: [{ name: 'one' }],
  servers: [{ url: 'https://example.com' }, { url: '/b' }],
};

describe('a target', () => {
  const list = "$['paths']['/a/{b}']['parameters']";

  it.each([
    ['', '$'],
    ['/paths/~1a~1{b}/0', "$['paths']['/a/{b}']['0']"],
    ["/it's\\\n\u0001", "$['it\\'s\\\\\\n\\u0001']"],
    ['/paths/~1a~1{b}/parameters/0', `${list}[?@.name=='b' && @.in=='path']`],
    ['/paths/~1a~1{b}/parameters/0/required/0', `${list}[?@.name=='b' && @.in=='path']['required'][?@=='x']`],
    ['/paths/~1a~1{b}/parameters/0/required/1', `${list}[?@.name=='b' && @.in=='path']['required'][1]`],
    ['/paths/~1a~1{b}/parameters/1', `${list}[?@.name=='it\\'s' && @.in=='query']`],
    ['/paths/~1a~1{b}/parameters/2', `${list}[2]`],
    ['/paths/~1a~1{b}/parameters/4', `${list}[?@['$ref']=='#/components/parameters/d']`],
    ['/paths/~1a~1{b}/parameters/5/name', `${list}[5]['name']`],
    ['/tags/0/name', "$['tags'][?@.name=='one']['name']"],
    ['/servers/1', "$['servers'][?@.url=='/b']"],
  ])('for %j is %j', (pointer, target) => {
    expect(overlayTarget(document, pointer)).toBe(target);
  });

  it('goes by the index in a list of very many', () => {
    const tags = Array.from({ length: 51 }, (_, index) => ({ name: `${index}` }));
    expect(overlayTarget({ tags }, '/tags/50')).toBe("$['tags'][50]");
    expect(overlayTarget({ tags: tags.slice(1) }, '/tags/49')).toBe("$['tags'][?@.name=='50']");
  });

  it('goes by the index where that is wanted', () => {
    expect(overlayTarget(document, '/tags/0/name', new Set(['/tags/0']))).toBe("$['tags'][0]['name']");
  });

  it('selects the one thing that it was made for, also for the parser of JSONPath', () => {
    // Not `\u0000`, which the parser refuses wrongly; the first test has it.
    const key = fc.constantFrom(
      'parameters',
      'tags',
      'name',
      'in',
      '$ref',
      "'",
      '\\',
      '\n',
      'é',
      '__proto_',
      '',
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<JsonValue>('path', 'query', "'", '\\n', '\n', 1, null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (generated) => {
        for (const pointer of places(generated)) {
          const target = overlayTarget(generated, pointer);
          const [location, ...others] = selectNodes(generated, target, stepBudget(mostSteps));
          expect(others).toEqual([]);
          expect(location!.map(String)).toEqual(pointerTokens(pointer));
          const nodes = queryNodes(compileQuery(target), generated, stepBudget(mostSteps));
          expect(nodes.map((node) => node.value)).toEqual([valueAt(generated, pointer)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const places = (value: JsonValue, pointer = ''): string[] => [
  pointer,
  ...(isArray(value) || isObject(value)
    ? Object.entries(value).flatMap(([name, child]) => places(child, appendPointer(pointer, name)))
    : []),
];

it.each([
  ['/paths/~1a/parameters/3/name', '/paths/~1a/parameters/3'],
  ['/paths/~1a/parameters/3/$ref', '/paths/~1a/parameters/3'],
  ['/paths/~1a/parameters/3/description', null],
  ['/paths/~1a/parameters/3', null],
  ['/name', null],
])('the member %s tells which item %j is', (pointer, item) => {
  expect(identifiedBy(pointer)).toBe(item);
});
