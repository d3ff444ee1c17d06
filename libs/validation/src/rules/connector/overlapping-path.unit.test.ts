import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { overlappingPath } from './overlapping-path.js';

describe(overlappingPath.id, () => {
  it('reports the fixed path, if both have an operation of the same method', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{b}: {get: {}, post: {}}
  /a/all: {get: {}}
  /a/none: {delete: {}}
  /a/{b}/c: {get: {}}
  /a/me/{x}: {get: {}}
  /a/x{b}: {get: {}}
  /b/all: {get: {}}
`;
    const found = report(overlappingPath, yaml).map(({ pointer, related }) => [pointer, related[0]?.pointer]);
    expect(found).toEqual([['/paths/~1a~1all', '/paths/~1a~1{b}']]);
  });
});
