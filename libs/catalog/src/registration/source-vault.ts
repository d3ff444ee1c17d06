import { deriveKey, seal, unseal } from '@connectory/platform';

/** Seals uploads from the moment they arrive until their secrets are known. */
export interface SourceVault {
  seal(organizationId: string, sourceId: string, bytes: Uint8Array): Buffer;
  /** Throws when the bytes belong to another organisation or source, or to another secret key. */
  unseal(organizationId: string, sourceId: string, sealed: Uint8Array): Buffer;
}

/** A vault with one key per organisation, derived from the installation's secret key. */
export function createSourceVault(secretKey: Uint8Array): SourceVault {
  const keyOf = (organizationId: string) => deriveKey(secretKey, 'source', organizationId);
  return {
    seal: (organizationId, sourceId, bytes) => seal(keyOf(organizationId), bytes, `source/${sourceId}`),
    unseal: (organizationId, sourceId, sealed) => unseal(keyOf(organizationId), sealed, `source/${sourceId}`),
  };
}
