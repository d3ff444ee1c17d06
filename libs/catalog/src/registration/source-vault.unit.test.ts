import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createSourceVault } from './source-vault.js';

const vault = createSourceVault(Buffer.alloc(32, 1));
const document = Buffer.from('{"password":"hunter2"}');

it('tells the same document by its fingerprint, to one organisation with one key', () => {
  const fingerprint = vault.fingerprint('one', document);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(vault.fingerprint('one', document.toString())).toBe(fingerprint);
  expect(vault.fingerprint('one', 'another')).not.toBe(fingerprint);
  expect(vault.fingerprint('two', document)).not.toBe(fingerprint);
  expect(createSourceVault(Buffer.alloc(32, 2)).fingerprint('one', document)).not.toBe(fingerprint);
  expect(createHash('sha256').update(document).digest('hex')).not.toBe(fingerprint);
});

it('opens an address for the source that it belongs to, and as nothing but an address', () => {
  const sealed = vault.sealUrl('one', 'a', 'https://h/?key=SECRET');
  expect(sealed.includes('SECRET')).toBe(false);
  expect(vault.unsealUrl('one', 'a', sealed)).toBe('https://h/?key=SECRET');
  expect(() => vault.unsealUrl('one', 'b', sealed)).toThrow();
  expect(() => vault.unsealUrl('two', 'a', sealed)).toThrow();
  expect(() => vault.unseal('one', 'a', sealed)).toThrow();
});
