import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A key of 32 bytes for one purpose, derived from the installation's secret key (HKDF, RFC 5869, SHA-256). The same
 * secret, purpose and subject always give the same key; different ones are independent.
 */
export function deriveKey(secretKey: Uint8Array, purpose: string, subject = ''): Buffer {
  const info = `connectory/${purpose}/${subject}`;
  return Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), info, 32));
}

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts `plain` with AES-256-GCM (NIST SP 800-38D): version byte, 12 bytes IV, 16 bytes tag, ciphertext. `context`
 * is authenticated with it, so that sealed bytes cannot be moved to another row: {@link unseal} needs the same.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
}

/** Gives back what {@link seal} was given. Throws when key, context or bytes are not the same. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + IV_BYTES + TAG_BYTES) {
    throw new Error('The sealed bytes are not of a known form');
  }
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
