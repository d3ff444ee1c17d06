import { defaultParseLimits, mostFindingsPerCode } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { hostileDocuments } from './hostile-documents.test.js';
import { readSource } from './read-source.js';

/** What must be found, where there is one thing that the document is about. */
const expected: Readonly<Record<string, string>> = {
  'nesting of lists, 100,000 deep': 'definition/too-complex',
  'nesting of objects in YAML, 100,000 deep': 'definition/too-complex',
  'a chain of 5,000 references': 'structure/value-not-allowed',
  'a chain of 5,000 references through compositions': 'structure/schema-circle',
  'a circle of 5,000 references': 'structure/reference-circle',
  'aliases that multiply': 'definition/too-complex',
  '40,000 errors': 'structure/unknown-property',
  '40,000 errors in schemas': 'structure/wrong-type',
  'a megabyte of one operationId': 'structure/duplicate-operation-id',
  'paths with as many names as fit': 'structure/path-parameter-undeclared',
  'an enum of 60,000 objects': 'structure/default-not-allowed',
  '60,000 required properties': 'structure/required-property-undefined',
  '15,000 times one parameter': 'structure/duplicate-parameter',
  'URLs of one kind of character': 'structure/invalid-format',
};

describe.each(Object.entries(hostileDocuments))('%s', (name, text) => {
  const bytes = new TextEncoder().encode(text);

  it('is within the limit, so that it is looked at', () => {
    expect(bytes.length).toBeLessThanOrEqual(defaultParseLimits.maxBytes);
  });

  it('is answered with findings of which there are not too many', { timeout: 60_000 }, () => {
    const { findings } = readSource(bytes, { limits: defaultParseLimits });
    const counts = new Map<string, number>();
    for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count > mostFindingsPerCode)).toEqual([]);
    expect(JSON.stringify(findings).length).toBeLessThan(20_000_000);
    if (expected[name] !== undefined) expect([...counts.keys()]).toContain(expected[name]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
