import type { EntityManager } from 'typeorm';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import type { Lease } from './registration-lease.js';
import type { SourceVault } from './source-vault.js';

/** What there is to work on: the bytes that were handed over, or the address that they are to be fetched from. */
export type StoredSource = { readonly sourceId: string } & (
  { readonly bytes: Uint8Array } | { readonly url: string }
);

/** Opens the source of a registration for the worker that holds its lease. */
export async function openSource(
  manager: EntityManager,
  vault: SourceVault,
  lease: Lease,
): Promise<StoredSource> {
  const { organizationId, registrationId } = lease;
  const { sourceId } = await manager.findOneByOrFail(RegistrationEntity, {
    organizationId,
    id: registrationId,
  });
  const source = await manager
    .createQueryBuilder(SourceEntity, 's')
    .addSelect(['s.sealed', 's.sealedUrl'])
    .where({ organizationId, id: sourceId })
    .getOneOrFail();
  if (source.sealedUrl) {
    return { sourceId, url: vault.unsealUrl(organizationId, sourceId, source.sealedUrl) };
  }
  if (!source.sealed) throw new Error(`Source ${sourceId} was opened before and is not sealed any more`);
  return { sourceId, bytes: vault.unseal(organizationId, sourceId, source.sealed) };
}
