import type { Collision } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { isResolved, takesOf } from './choices';

const collisions = ['/a', '/b', '/c', '/d'].map((pointer): Collision => ({ pointer, kind: 'changed' }));

describe('takesOf', () => {
  it('sends what is resolved, and nothing of what is not', () => {
    expect(
      takesOf(collisions, {
        '/d': { take: 'value', text: '{"x": 1}' },
        '/a': { take: 'source' },
        '/c': { take: 'value', text: '{"x"' },
      }),
    ).toEqual([
      { pointer: '/a', take: 'source' },
      { pointer: '/d', take: 'value', value: { x: 1 } },
    ]);
  });
});

describe('isResolved', () => {
  it('waits for a value that can be read', () => {
    expect(isResolved(undefined)).toBe(false);
    expect(isResolved({ take: 'value', text: '' })).toBe(false);
    expect(isResolved({ take: 'value', text: 'null' })).toBe(true);
    expect(isResolved({ take: 'overlay' })).toBe(true);
  });
});
