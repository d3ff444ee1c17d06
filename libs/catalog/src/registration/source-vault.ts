import { deriveKey, seal, unseal } from '@connectory/platform';
import { createHmac } from 'node:crypto';

/** Keeps what was handed over from whoever does not hold the secret key, until its secrets are known. */
export interface SourceVault {
  seal(organizationId: string, sourceId: string, bytes: Uint8Array): Buffer;
  /** Throws when the bytes belong to another organisation or source, or to another secret key. */
  unseal(organizationId: string, sourceId: string, sealed: Uint8Array): Buffer;
  /** Seals the address of a source, whose query may hold a key. */
  sealUrl(organizationId: string, sourceId: string, url: string): Buffer;
  /** Throws like {@link unseal}. */
  unsealUrl(organizationId: string, sourceId: string, sealed: Uint8Array): string;
  /**
   * Tells that two of an organisation's documents are the same, but not to somebody who guesses what was in one of them:
   * HMAC (RFC 2104) with SHA-256, 64 hexadecimal digits.
   */
  fingerprint(organizationId: string, document: Uint8Array | string): string;
}

/** A vault with keys per organisation, derived from the installation's secret key. */
export function createSourceVault(secretKey: Uint8Array): SourceVault {
  const keyOf = (organizationId: string) => deriveKey(secretKey, 'source', organizationId);
  const fingerprintKeyOf = (organizationId: string) => deriveKey(secretKey, 'fingerprint', organizationId);
  return {
    seal: (organizationId, sourceId, bytes) => seal(keyOf(organizationId), bytes, `source/${sourceId}`),
    unseal: (organizationId, sourceId, sealed) => unseal(keyOf(organizationId), sealed, `source/${sourceId}`),
    sealUrl: (organizationId, sourceId, url) =>
      seal(keyOf(organizationId), Buffer.from(url), `source-url/${sourceId}`),
    unsealUrl: (organizationId, sourceId, sealed) =>
      unseal(keyOf(organizationId), sealed, `source-url/${sourceId}`).toString(),
    fingerprint: (organizationId, document) =>
      createHmac('sha256', fingerprintKeyOf(organizationId)).update(document).digest('hex'),
  };
}
