import { Finding, type Ruleset } from '@connectory/contracts';
import { applyOverlay, isObject, valueAt, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll } from './fix-all.js';
import { mutatedDefinitions } from './mutated-definitions.js';
import { validate } from './validate.js';

const everyLayer: Ruleset = { extends: 'certification', rules: {} };

describe('validate', () => {
  it('throws at nothing, and reports places that are there', () => {
    fc.assert(
      fc.property(mutatedDefinitions, (subject) => {
        const findings = validate(subject, everyLayer);
        expect(Finding.array().parse(findings)).toEqual(findings);
        const pointers = findings.flatMap(({ pointer, related }) => [
          pointer,
          ...related.map((other) => other.pointer),
        ]);
        expect(pointers.filter((pointer) => valueAt(subject.value, pointer) === undefined)).toEqual([]);
      }),
      { numRuns: 100 },
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

  it('counts each of 20,000 faults', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`/p${index}`, { get: { x: 1 } }]),
    );
    const value = { openapi: '3.1.0', info: { title: 'a', version: '1' }, paths };
    const found = validate({ value, version: '3.1' });
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)?.params).toEqual({ code: 'structure/unknown-property', omitted: 19_000 });
  });
});

describe('fixAll', () => {
  it('throws at nothing, says what it has done, and leaves nothing for a second run', () => {
    fc.assert(
      fc.property(mutatedDefinitions, (subject) => {
        const { value, applied } = fixAll(subject, { ruleset: everyLayer });
        const actions = applied.flatMap(({ fix }) => fix?.actions ?? []);
        expect(applyOverlay(subject.value, actions)).toEqual({ value, unmatched: [] });
        const again = fixAll({ ...subject, value }, { ruleset: everyLayer });
        expect(again.applied.map(({ code, fix }) => [code, fix])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
