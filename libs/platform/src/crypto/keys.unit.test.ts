import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, seal, sha256, unseal } from './keys.js';

const key = deriveKey(randomBytes(32), 'test');

describe('sealing', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) => {
        expect([...unseal(key, seal(key, plain, context), context)]).toEqual([...plain]);
      }),
    );
  });

  it('notices any changed byte', () => {
    const sealed = seal(key, Buffer.from('secret'), 'row 1');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = changed[index]! ^ 1;
      expect(() => unseal(key, changed, 'row 1')).toThrow();
    }
  });

  it('refuses another context and another key', () => {
    const sealed = seal(key, Buffer.from('secret'), 'row 1');
    expect(() => unseal(key, sealed, 'row 2')).toThrow();
    expect(() => unseal(deriveKey(randomBytes(32), 'test'), sealed, 'row 1')).toThrow();
  });

  it('never seals the same bytes to the same text', () => {
    expect(seal(key, Buffer.from('a'), '').equals(seal(key, Buffer.from('a'), ''))).toBe(false);
  });
});

describe('derived keys', () => {
  it('differ by purpose and by subject, and are stable', () => {
    const secret = Buffer.alloc(32, 7);
    const keys = [
      deriveKey(secret, 'a'),
      deriveKey(secret, 'b'),
      deriveKey(secret, 'a', 'x'),
      deriveKey(secret, 'a', 'y'),
    ];
    expect(new Set(keys.map((one) => one.toString('hex'))).size).toBe(4);
    expect(deriveKey(secret, 'a').equals(keys[0]!)).toBe(true);
  });
});

it('hashes to hex', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
