import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../entities/import.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import type { Lease } from '../registration/registration-lease.js';
import type { SourceVault } from '../registration/source-vault.js';
import type { HandedOverEntry } from './import-order.js';

type Environment = Extract<HandedOverEntry, { variables: unknown }>;

/** Larger than all environments that anybody has, and small enough to be read with every claim. */
const MOST_BYTES = 1_048_576;

/**
 * The variables of several environments: of one name in two of them the first counts, and globals count where no
 * environment has it. What is too much altogether is left out.
 */
export function mergeEnvironments(environments: readonly Environment[]): Readonly<Record<string, string>> {
  const inOrder = [
    ...environments.filter(({ type }) => type === 'environment'),
    ...environments.filter(({ type }) => type === 'globals'),
  ];
  const merged = new Map<string, string>();
  let bytes = 0;
  for (const [name, value] of inOrder.flatMap(({ variables }) => Object.entries(variables))) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    if (bytes > MOST_BYTES) break;
    if (!merged.has(name)) merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

/** The variables as they are kept: sealed, or `null` when there are none. */
export function sealVariables(
  vault: SourceVault,
  { organizationId, importId }: { readonly organizationId: string; readonly importId: string },
  variables: Readonly<Record<string, string>>,
): Buffer | null {
  if (Object.keys(variables).length === 0) return null;
  return vault.seal(organizationId, importId, Buffer.from(JSON.stringify(variables)));
}

/** The values that came with an import for the variables of its collections; none if there were no environments. */
export async function readImportVariables(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, importId }: { readonly organizationId: string; readonly importId: string },
): Promise<Readonly<Record<string, string>>> {
  const found = await manager
    .createQueryBuilder(ImportEntity, 'i')
    .select(['i.id', 'i.environments'])
    .where({ organizationId, id: importId })
    .getOne();
  if (!found?.environments) return {};
  return JSON.parse(vault.unseal(organizationId, importId, found.environments).toString()) as Record<
    string,
    string
  >;
}

/** The same for one registration, whether it is an entry of an import or not. */
export async function readVariablesOf(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, registrationId }: Pick<Lease, 'organizationId' | 'registrationId'>,
): Promise<Readonly<Record<string, string>>> {
  const { importId } = await manager.findOneOrFail(RegistrationEntity, {
    select: { id: true, importId: true },
    where: { organizationId, id: registrationId },
  });
  return importId === null ? {} : readImportVariables(manager, vault, { organizationId, importId });
}
