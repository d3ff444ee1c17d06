import { recogniseKind } from '@connectory/definition';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConversionCode } from './codes/conversion-code.js';
import { convert } from './convert.js';
import { conversionCatalogue } from './finding-catalogue.js';
import { summariseLedger } from './ledger/summarise-ledger.js';

const catalogue: readonly ConversionCode[] = conversionCatalogue;
const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('codes/'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const inSources = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, ...groups]) => groups));

describe('the catalogue of codes', () => {
  it('names each code that stands in the sources, and no other', () => {
    const used = new Set(inSources(/'((?:conversion|openapi|postman)\/[a-z0-9-]+)'/g).map(([code]) => code));
    expect(catalogue.map(({ code }) => code).toSorted()).toEqual([...used].toSorted());
  });

  it('would miss a code that is put together, so there is none', () => {
    expect(inSources(/`((?:conversion|openapi|postman)\/[^`]*)\$\{/g)).toEqual([]);
  });

  it('is sorted within each area', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
  });

  it('agrees with the sources on severities', () => {
    const severities = new Map(catalogue.map(({ code, severity }) => [code as string, severity]));
    for (const [code, severity] of inSources(/code: '([a-z0-9/-]+)',\s*severity: '(\w+)'/g))
      expect([code, severities.get(code!)]).toEqual([code, severity]);
  });
});

it.each(catalogue)('$code explains itself', ({ severity, isLoss, title, meaning, remedy }) => {
  expect(severity !== null || isLoss).toBe(true);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(meaning).toMatch(/^[A-Z].*\.$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
});

it.each(catalogue.filter(({ example }) => example))(
  '$code is what the conversion of its example says',
  ({ code, severity, isLoss, example }) => {
    const { source } = example!;
    const { findings, ledger } = convert({ value: source, kind: recogniseKind(source) });
    const severities = findings.filter((finding) => finding.code === code).map((finding) => finding.severity);
    expect(new Set(severities)).toEqual(new Set(severity === null ? [] : [severity]));
    const losses = summariseLedger(source, ledger).losses.map((loss) => loss.code);
    expect(losses.includes(code)).toBe(isLoss);
  },
);
