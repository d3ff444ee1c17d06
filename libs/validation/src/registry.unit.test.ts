import { Finding, type Ruleset } from '@connectory/contracts';
import { isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from './registry.js';
import { certificationRules } from './registry/certification.js';
import { connectorRules } from './registry/connector.js';
import { securityRules } from './registry/security.js';
import { structureRules } from './registry/structure.js';
import { readDefinition } from './rule-tester.js';
import { schemaChecks } from './schema-checks/schema-checks.js';
import { validate, type ValidationSubject } from './validate.js';

const directory = new URL('./rules/', import.meta.url);
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
const ruleFiles = files
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3));
const everything = [...rules, ...schemaChecks].map(({ id, docs, formats }) => ({ id, docs, formats }));
const everyLayer: Ruleset = { extends: 'certification', rules: {} };

/** What the structure layer and one rule have to say. */
const structureAnd = (id: string, subject: ValidationSubject) =>
  validate(subject, everyLayer).filter(({ code }) => code === id || code.startsWith('structure/'));

describe('the registry', () => {
  it('holds each file below rules/ once, sorted, under its own name', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(ruleFiles.sort());
    for (const layer of [structureRules, connectorRules, securityRules, certificationRules]) {
      const ids = layer.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it.each(rules.map(({ id }) => id))('has a test beside %s', (id) => {
    expect(existsSync(new URL(`${id}.unit.test.ts`, directory))).toBe(true);
  });

  it('names nothing twice', () => {
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  });
});

describe.each(everything)('$id', ({ id, docs, formats }) => {
  const bad = readDefinition(docs.bad);
  const good = readDefinition(docs.good);

  it('reports its bad example and not the good one', () => {
    expect(structureAnd(id, bad).map(({ code }) => code)).toContain(id);
    expect(structureAnd(id, good)).toEqual([]);
  });

  it('has a bad example whose structure is right but for what it shows', () => {
    expect(new Set(structureAnd(id, bad).map(({ code }) => code))).toEqual(new Set([id]));
  });

  it('has examples in a version that it holds in', () => {
    expect(formats).toContain(bad.version);
    expect(good.version).toBe(bad.version);
  });

  it('explains itself in sentences', () => {
    expect(docs.summary).toMatch(/^[A-Z`].*\.$/s);
    expect(docs.reason).toMatch(/^[A-Z`].*\.$/s);
  });
});

/** Paths of all values of a document, to change one of them. */
function places(value: JsonValue, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

function replaced(value: JsonValue, path: readonly string[], by: JsonValue | undefined): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return by ?? null;
  if (Array.isArray(value))
    return value.map((item: JsonValue, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const { [key]: member, ...others } = value as JsonObject;
  if (rest.length === 0 && by === undefined) return others;
  return { ...others, [key]: replaced(member ?? null, rest, by) };
}

const documents = everything.flatMap(({ docs }) => [docs.bad, docs.good]).map(readDefinition);
const anything = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    '#',
    '#/',
    '#/paths',
    '#/%',
    'x.yaml#/a',
    'path',
    'query',
    'body',
    [],
    {},
  ),
  fc.constantFrom<JsonValue>(
    { $ref: '#/components' },
    { $ref: 1 },
    [null],
    [[]],
    { x: null },
    { get: null },
    { name: 1, in: {} },
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
);

describe('validate', () => {
  it('throws at nothing, and reports places that are there', () => {
    const changes = fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...documents), changes, ({ value, version }, list) => {
        const mutated = list.reduce<JsonValue>((before, [seed, by]) => {
          const all = places(before);
          return replaced(before, all[seed % all.length]!, by);
        }, value);
        for (const finding of validate({ value: mutated, version }, everyLayer)) {
          expect(Finding.parse(finding)).toEqual(finding);
          for (const { pointer } of [finding, ...finding.related]) {
            expect([pointer, valueAt(mutated, pointer) !== undefined]).toEqual([pointer, true]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('throws at nothing that is no definition at all', () => {
    fc.assert(
      fc.property(
        fc.jsonValue() as fc.Arbitrary<JsonValue>,
        fc.constantFrom('2.0', '3.0', '3.1'),
        (value, version) => {
          expect(validate({ value, version }, everyLayer).length).toBeGreaterThan(isObject(value) ? 0 : -1);
        },
      ),
    );
  });

  it('reports each of 20,000 faults', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`/p${index}`, { get: { x: 1 } }]),
    );
    const value = { openapi: '3.1.0', info: { title: 'a', version: '1' }, paths };
    expect(validate({ value, version: '3.1' })).toHaveLength(20_000);
  });
});
