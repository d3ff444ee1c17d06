import { describe, expect, it } from 'vitest';
import { typeAt } from './type-at.js';

describe('typeAt', () => {
  it.each([
    ['', '3.1', 'Document'],
    ['/components/schemas/A', '3.1', 'Schema'],
    ['/components/schemas', '3.1', null],
    ['/components/schemas/A/properties/b/items', '3.0', 'Schema'],
    ['/components/schemas/A/allOf/0/properties/items', '3.0', 'Schema'],
    ['/components/schemas/A/items/0', '3.1', 'Schema'],
    ['/components/schemas/A/example/b', '3.1', null],
    ['/paths/~1a/get/parameters/0', '2.0', 'Parameter'],
    ['/paths/~1a/get/responses/200/headers/ETag', '2.0', 'Header'],
    ['/paths/x-a', '3.0', null],
    ['/definitions/A', '2.0', 'Schema'],
    ['/definitions/A', '3.0', null],
    ['/x-common/A', '3.1', null],
  ] as const)('of %s in %s is %s', (pointer, version, type) => {
    expect(typeAt(pointer, version)).toBe(type);
  });
});
