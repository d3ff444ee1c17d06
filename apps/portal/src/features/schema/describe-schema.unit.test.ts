import { describe, expect, it } from 'vitest';
import { describeSchema } from './describe-schema';
import { resolveReference } from './resolve-reference';

const definition = {
  components: {
    schemas: {
      Pet: {
        type: 'object',
        description: 'A pet',
        required: ['id'],
        properties: {
          id: { type: 'integer', format: 'int64', minimum: 1 },
          parent: { $ref: '#/components/schemas/Pet' },
        },
      },
      'a/b c': { type: 'string' },
      Loop: { $ref: '#/components/schemas/Pool' },
      Pool: { $ref: '#/components/schemas/Loop' },
      Dog: {
        allOf: [
          { $ref: '#/components/schemas/Pet' },
          { required: ['bark'], properties: { bark: { type: 'boolean' } } },
        ],
      },
    },
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('resolveReference', () => {
  it('follows escaped and percent-encoded names', () => {
    expect(resolveReference(ref('a~1b%20c'), definition).schema).toEqual({ type: 'string' });
  });

  it('keeps what stands beside a reference', () => {
    expect(resolveReference({ ...ref('Pet'), description: 'Mine' }, definition).schema).toMatchObject({
      type: 'object',
      description: 'Mine',
    });
  });

  it.each([
    '#/components/schemas/Nope',
    'other.json#/Pet',
    '#/components/constructor',
    '#/components/schemas/%',
  ])('says that %s leads nowhere', ($ref) => {
    expect(resolveReference({ $ref }, definition).broken).toBe($ref);
  });

  it('ends in a circle', () => {
    expect(resolveReference(ref('Loop'), definition).broken).toBe('#/components/schemas/Loop');
  });
});

describe('describeSchema', () => {
  it('describes an object with its properties', () => {
    const view = describeSchema(ref('Pet'), definition);
    expect(view).toMatchObject({
      type: 'object',
      description: 'A pet',
      references: ['#/components/schemas/Pet'],
    });
    expect(view.children.map(({ label, required }) => [label, required])).toEqual([
      ['id', true],
      ['parent', false],
    ]);
  });

  it('lays the parts of an allOf over each other', () => {
    const view = describeSchema(ref('Dog'), definition);
    expect(view.children.map(({ label, required }) => [label, required])).toEqual([
      ['id', true],
      ['parent', false],
      ['bark', true],
    ]);
  });

  it('names the items of an array and the kinds of a union', () => {
    expect(describeSchema({ type: 'array', items: ref('Pet') }, definition).type).toBe('array of Pet');
    expect(describeSchema({ type: ['string', 'null'] }, definition).type).toBe('string or null');
    const union = describeSchema({ oneOf: [ref('Pet'), { type: 'string' }] }, definition);
    expect(union.type).toBe('one of 2');
    expect(union.children.map(({ label }) => label)).toEqual(['Pet', 'variant 2']);
  });

  it('shows the properties of the objects in an array', () => {
    const view = describeSchema({ type: 'array', items: ref('Pet') }, definition);
    expect(view.children.map(({ label }) => label)).toEqual(['id', 'parent']);
    expect(view.references).toEqual(['#/components/schemas/Pet']);
    const plain = { type: 'array', items: { type: 'string' } };
    expect(describeSchema(plain, definition).children).toEqual([]);
    const limited = { type: 'array', items: { type: 'string', maxLength: 2 } };
    expect(describeSchema(limited, definition).children.map(({ label }) => label)).toEqual(['items']);
  });

  it('says what is asked of a value', () => {
    expect(
      describeSchema({ type: 'string', format: 'date', minLength: 1, maxLength: 9, enum: ['a'] }, definition)
        .facts,
    ).toEqual(['format date', 'one of "a"', '1 to 9 characters']);
  });

  it('takes boolean schemas and broken references', () => {
    expect(describeSchema(true, definition).type).toBe('any');
    expect(describeSchema(false, definition).type).toBe('nothing');
    expect(describeSchema(ref('Loop'), definition).type).toContain('unresolved');
  });
});
