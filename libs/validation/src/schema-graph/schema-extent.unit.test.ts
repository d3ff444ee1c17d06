import { refFollower, type JsonObject } from '@connectory/definition';
import { expect, it } from 'vitest';
import { schemaExtents } from './schema-extent.js';

const extentOf = (definitions: JsonObject, start: JsonObject) =>
  schemaExtents({ follow: refFollower({ definitions }) })(start);
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

it('counts the schemas inside each other, references written out', () => {
  const definitions = { Word: { properties: { text: {}, tags: { items: {} } } } };
  const words = { properties: { first: ref('Word'), last: ref('Word') } };
  expect(extentOf(definitions, { type: 'string' })).toEqual({ count: 1, depth: 1 });
  expect(extentOf(definitions, definitions.Word)).toEqual({ count: 4, depth: 3 });
  expect(extentOf(definitions, words)).toEqual({ count: 9, depth: 4 });
});

it('looks into all that describes a part', () => {
  const schema = {
    allOf: [{}, {}],
    anyOf: [{}],
    oneOf: [{}],
    items: [{}, {}],
    additionalProperties: {},
    patternProperties: { a: {} },
    not: { properties: { a: {} } },
    default: { properties: { a: {} } },
  };
  expect(extentOf({}, schema)).toEqual({ count: 9, depth: 2 });
});

it('counts a schema that contains itself once more where it comes round', () => {
  const Tree: JsonObject = { properties: { left: ref('Tree'), right: ref('Tree') } };
  expect(extentOf({ Tree }, Tree)).toEqual({ count: 3, depth: 2 });
});

it('takes no longer for two parts of two parts of two parts …', () => {
  const definitions = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [
      `S${index}`,
      { properties: { a: ref(`S${index + 1}`), b: ref(`S${index + 1}`) } },
    ]),
  );
  expect(extentOf(definitions, definitions['S0']!)).toEqual({ count: Number.MAX_SAFE_INTEGER, depth: 5_000 });
});

it('measures 100,000 schemas inside each other', () => {
  let schema: JsonObject = {};
  for (let depth = 1; depth < 100_000; depth++) schema = { items: schema };
  expect(extentOf({}, schema)).toEqual({ count: 100_000, depth: 100_000 });
});
