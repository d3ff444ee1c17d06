import { describe, expect, it } from 'vitest';
import { globPattern } from './glob-pattern.js';

describe('a glob', () => {
  it.each([
    ['*.yaml', 'a/b.yaml', true],
    ['*.yaml', 'a/b.yml', false],
    ['postman', 'postman-v1/x.json', true],
    ['postman-*/**', 'postman-v1/x.json', true],
    ['postman-*/**', 'old/postman-v1/x.json', false],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a?/x', 'ab/x', true],
    ['{a,b.c}/x', 'b.c/x', true],
    ['{a,b.c}/x', 'bxc/x', false],
    ['a(b).json', 'a(b).json', true],
  ])('%s with %s: %s', (glob, path, isTaken) => {
    expect(globPattern(glob).test(path)).toBe(isTaken);
  });
});
