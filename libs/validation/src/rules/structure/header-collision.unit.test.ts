import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { headerCollision } from './header-collision.js';

describe(headerCollision.id, () => {
  it('reports headers whose names differ in case only', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
responses:
  a:
    description: a
    headers: {ETag: {type: string}, Location: {type: string}, Etag: {type: string}}
  b:
    description: b
    headers: {etag: {type: string}}
`;
    expect(reportedPointers(headerCollision, yaml)).toEqual(['/responses/a/headers/Etag']);
  });
});
