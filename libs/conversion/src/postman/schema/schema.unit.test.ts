import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferSchema } from './infer-schema.js';
import { parseLooseJson } from './loose-json.js';
import { inferScalar } from './scalar.js';

/** A validator for the keywords that are inferred; slow and plain. */
function accepts(schema: JsonObject, value: JsonValue): boolean {
  if (Array.isArray(schema['anyOf']))
    return schema['anyOf'].some((choice: JsonObject) => accepts(choice, value));
  const types = schema['type'] === undefined ? null : [schema['type']].flat();
  if (types && !types.some((type) => isOfType(type as string, value))) return false;
  if (Array.isArray(value)) {
    return (value as JsonValue[]).every((item) => accepts((schema['items'] ?? {}) as JsonObject, item));
  }
  if (typeof value === 'object' && value !== null) {
    const required = (schema['required'] ?? []) as string[];
    const properties = new Map(Object.entries((schema['properties'] ?? {}) as Record<string, JsonObject>));
    return (
      required.every((name) => Object.hasOwn(value, name)) &&
      Object.entries(value).every(([name, member]) => accepts(properties.get(name) ?? {}, member))
    );
  }
  return true;
}

function isOfType(type: string, value: JsonValue): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

describe('inferred schemas', () => {
  it('accept every example that they were inferred from', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 4 }), (examples) => {
        const schema = inferSchema(examples as JsonValue[]);
        for (const example of examples) expect(accepts(schema, example as JsonValue)).toBe(true);
      }),
    );
  });

  it('name the format that all texts have', () => {
    const schema = inferSchema([
      {
        at: '2024-01-01T00:00:00Z',
        id: '6f1c2b1e-8a51-4c53-9d0a-0c8f3f5a1b2c',
        mail: 'a@b.io',
        link: 'https://b.io/x',
        any: 'x',
      },
      { at: '2024-01-02T00:00:00Z', id: '', mail: 'c@d.io', link: 'https://d.io', any: '2024-01-01' },
    ]);
    const formats = ['at', 'id', 'mail', 'link', 'any'].map((name) =>
      valueAt(schema, `/properties/${name}/format`),
    );
    expect(formats).toEqual(['date-time', 'uuid', 'email', 'uri', undefined]);
  });

  it('know small integers, large ones and numbers', () => {
    expect(inferSchema([1, 2])).toEqual({ type: 'integer', format: 'int32' });
    expect(inferSchema([1, 3_000_000_000])).toEqual({ type: 'integer', format: 'int64' });
    expect(inferSchema([1, 1.5])).toEqual({ type: 'number', format: 'float' });
    expect(inferSchema([0.123456789])).toEqual({ type: 'number', format: 'double' });
  });
});

describe('inferred scalars', () => {
  it.each([
    [['1', '2'], 'integer'],
    [['1.5'], 'number'],
    [['true'], 'boolean'],
    [['007'], 'string'],
    [['1', 'x'], 'string'],
    [['12345678901234567890'], 'string'],
    [[], 'string'],
  ])('of %j are %s', (texts, type) => {
    expect(inferScalar(texts)['type']).toBe(type);
  });
});

describe('loose JSON', () => {
  it('reads everything that is JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(parseLooseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('leaves what looks like a comment or a variable in a string alone', () => {
    expect(parseLooseJson('{"url": "http://x // no", "t": "{{v}}", /* c */ "n": {{n}},}')).toEqual({
      url: 'http://x // no',
      t: '{{v}}',
      n: '{{n}}',
    });
  });

  it('gives up on what is no JSON, and on what is nested too deep', () => {
    expect(parseLooseJson('{"a": ')).toBeUndefined();
    expect(parseLooseJson('[/*[/*[/*')).toBeUndefined();
    expect(parseLooseJson('['.repeat(300) + ']'.repeat(300))).toBeUndefined();
  });
});
