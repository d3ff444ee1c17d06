import { describe, expect, it } from 'vitest';
import { displayLocation, relativeLocation, resolveLocation } from './location.js';

describe('resolveLocation', () => {
  it.each([
    ['#/a', 'x/y.yaml', 'x/y.yaml', '/a'],
    ['z.yaml', 'x/y.yaml', 'x/z.yaml', ''],
    ['./z.yaml#/a~1b', 'x/y.yaml', 'x/z.yaml', '/a~1b'],
    ['../z.yaml#/a%20b', 'x/y.yaml', 'z.yaml', '/a b'],
    ['.\\models\\z.yaml', 'y.yaml', 'models/z.yaml', ''],
    ['a%20b.yaml', 'y.yaml', 'a b.yaml', ''],
    ['100%.yaml', 'y.yaml', '100%.yaml', ''],
    ['a/.//./b.yaml', 'y.yaml', 'a/b.yaml', ''],
    ['https://api.example/z.json#/a', 'y.yaml', 'https://api.example/z.json', '/a'],
    ['https://api.example/z.json', '', 'https://api.example/z.json', ''],
    ['z.json?v=1#/a', 'https://api.example/x/y.json?key=1', 'https://api.example/x/z.json?v=1', '/a'],
    ['../../../z.json', 'https://api.example/x/y.json', 'https://api.example/z.json', ''],
    ['//other.example/z.json', 'https://api.example/y.json', 'https://other.example/z.json', ''],
    ['#/a', '', '', '/a'],
  ])('%s in %s', (ref, base, location, fragment) => {
    expect(resolveLocation(ref, base)).toEqual({ location, fragment });
  });

  it.each([
    ['../z.yaml', 'y.yaml'],
    ['a/../../z.yaml', 'y.yaml'],
    ['%2e%2e/z.yaml', 'y.yaml'],
    ['..\\z.yaml', 'y.yaml'],
    ['..%2fz.yaml', 'y.yaml'],
    ['..%5Cz.yaml', 'y.yaml'],
    ['a%00.yaml', 'y.yaml'],
    ['/etc/passwd', 'y.yaml'],
    ['\\\\server\\share\\z.yaml', 'y.yaml'],
    ['//server/z.yaml', 'y.yaml'],
    ['C:\\z.yaml', 'y.yaml'],
    ['file:///etc/passwd', 'y.yaml'],
    ['file:///etc/passwd', 'https://api.example/y.json'],
    ['FILE:z', ''],
    ['ftp://api.example/z.json', 'https://api.example/y.json'],
    ['data:application/json,{}', 'y.yaml'],
    ['javascript:alert(1)', 'https://api.example/y.json'],
    ['http://api.example/z.json', 'https://api.example/y.json'],
    ['https://', 'y.yaml'],
    ['https://[::1/z.json', 'https://api.example/y.json'],
  ])('refuses %s in %s', (ref, base) => {
    expect(resolveLocation(ref, base)).toEqual({ refusal: expect.any(String) });
  });

  it('does not know what a relative reference means where nobody knows the document', () => {
    expect(resolveLocation('z.yaml', '')).toBeNull();
  });
});

it('shows a location as people know it, and never its query', () => {
  expect(displayLocation('https://a.example/x/y/z.json?key=1', 'https://a.example/x/o.json')).toBe(
    'y/z.json',
  );
  expect(displayLocation('https://b.example/z.json?key=1', 'https://a.example/o.json')).toBe(
    'https://b.example/z.json',
  );
  expect([
    relativeLocation('x/z.yaml', 'x/y/o.yaml'),
    relativeLocation('z.yaml', 'x/y/o.yaml'),
    relativeLocation('x/y/a/z.yaml', 'x/y/o.yaml'),
  ]).toEqual(['../z.yaml', '../../z.yaml', 'a/z.yaml']);
});
