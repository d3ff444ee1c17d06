import type { Registration } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { presentRegistration } from './present-registration.js';

/** A registration with its findings, as the API shows it, or `null`. */
export async function readRegistration(
  manager: EntityManager,
  organizationId: string,
  id: string,
): Promise<Registration | null> {
  const registration = await manager
    .createQueryBuilder(RegistrationEntity, 'r')
    .addSelect('r.findings')
    .where({ organizationId, id })
    .getOne();
  if (!registration) return null;
  const source = await manager.findOneByOrFail(SourceEntity, { organizationId, id: registration.sourceId });
  return presentRegistration(registration, source);
}
