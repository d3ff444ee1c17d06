import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { pathDiffersInCase } from './path-differs-in-case.js';

describe(pathDiffersInCase.id, () => {
  it('reports the later one, unless only variables differ', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{b}: {}
  /A/{B}: {}
  /a/{B}: {}
  /b: {}
  /B/: {}
  X-A: {}
  x-a: {}
`;
    const found = report(pathDiffersInCase, yaml).map(({ pointer, related }) => [
      pointer,
      related[0]?.pointer,
    ]);
    expect(found).toEqual([['/paths/~1A~1{B}', '/paths/~1a~1{b}']]);
  });
});
