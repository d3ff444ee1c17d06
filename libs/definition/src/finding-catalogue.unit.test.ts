import { describe, expect, it } from 'vitest';
import { definitionFindings, type DefinitionFinding } from './finding-catalogue.js';
import { defaultParseLimits } from './parse-limits.js';
import { parseSource } from './parse-source.js';

const found = (text: string) => {
  const result = parseSource(new TextEncoder().encode(text), defaultParseLimits);
  return (result.ok ? result.source.findings : result.findings).map(({ code, severity }) => [code, severity]);
};
const findings: readonly DefinitionFinding[] = definitionFindings;

it('is sorted and names nothing twice', () => {
  const ids = findings.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(findings.filter(({ docs }) => docs.bad !== undefined))('$id', ({ id, severity, docs }) => {
  it('is found in its bad example and nothing in the good one', () => {
    expect(found(docs.bad!)).toEqual([[id, severity]]);
    expect(found(docs.good!)).toEqual([]);
  });
});
