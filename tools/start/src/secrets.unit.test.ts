import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { completeSecrets } from './secrets.js';

describe('completeSecrets', () => {
  it('makes a key of 32 bytes and never the same secret twice', () => {
    const secrets = completeSecrets({}, randomBytes);
    expect(Buffer.from(secrets.secretKey, 'base64')).toHaveLength(32);
    expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
  });

  it('keeps what there is and adds what an older version did not know', () => {
    const first = completeSecrets({}, randomBytes);
    expect(completeSecrets(first, randomBytes)).toEqual(first);
    expect(completeSecrets({ secretKey: first.secretKey }, randomBytes).secretKey).toBe(first.secretKey);
  });
});
