import { recogniseKind } from '@connectory/definition';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convert } from './convert.js';
import { conversionCatalogue } from './finding-catalogue.js';
import { downgrade } from './openapi/downgrade.js';

const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('codes/'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const inSources = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, ...groups]) => groups));

describe('the catalogue of codes', () => {
  it('names each code that stands in the sources, and no other', () => {
    const used = new Set(inSources(/'((?:conversion|openapi|postman)\/[a-z0-9-]+)'/g).map(([code]) => code));
    expect(conversionCatalogue.map(({ code }) => code).toSorted()).toEqual([...used].toSorted());
  });

  it('would miss a code that is put together, so there is none', () => {
    expect(inSources(/`((?:conversion|openapi|postman)\/[^`]*)\$\{/g)).toEqual([]);
  });

  it.each(readdirSync(new URL('codes/', folder)))('is sorted in codes/%s', (file) => {
    const text = readFileSync(new URL(`codes/${file}`, folder), 'utf8');
    const codes = [...text.matchAll(/^ {4}code: '(.*)',$/gm)].map(([, code]) => code);
    expect(codes).toEqual(codes.toSorted());
  });

  it('agrees with the sources on severities', () => {
    const severities = new Map(conversionCatalogue.map(({ code, severity }) => [code as string, severity]));
    for (const [code, severity] of inSources(/code: '([a-z0-9/-]+)',\s*severity: '(\w+)'/g))
      expect([code, severities.get(code!)]).toEqual([code, severity]);
  });
});

it.each(conversionCatalogue)('$code explains itself', ({ severity, isLoss, title, meaning, remedy }) => {
  expect(severity !== null || isLoss).toBe(true);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(meaning).toMatch(/^[A-Z].*\.$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
});

it.each(conversionCatalogue.filter(({ example }) => example))(
  '$code is what the conversion of its example says',
  ({ code, severity, isLoss, example }) => {
    const { source, to } = example!;
    const converted = convert({ value: source, kind: recogniseKind(source) });
    const { findings, ledger } = to ? downgrade(converted.definition, to) : converted;
    const severities = findings.filter((finding) => finding.code === code).map((finding) => finding.severity);
    expect(new Set(severities)).toEqual(new Set(severity === null ? [] : [severity]));
    const losses = ledger.flatMap((entry) => (entry.outcome === 'lost' ? entry.code : []));
    expect(losses.includes(code)).toBe(isLoss);
  },
);
