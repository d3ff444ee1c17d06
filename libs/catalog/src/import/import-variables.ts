import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../entities/import.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import type { Lease } from '../registration/registration-lease.js';
import type { SourceVault } from '../registration/source-vault.js';
import type { HandedOverEntry } from './import-order.js';

type Environment = Extract<HandedOverEntry, { variables: unknown }>;

/** Larger than all environments that anybody has, and small enough to be read with every claim. */
const MOST_BYTES = 1_048_576;

/** The variables of the environments that came so far. */
export interface GatheredVariables {
  add(environment: Environment): void;
  /** All of them: those of environments, and those of globals that no environment has. */
  merged(): Readonly<Record<string, string>>;
}

/**
 * Gathers the variables of several environments: of one name in two of them the first counts, and globals count where no
 * environment has it. What is too much altogether is left out, and not kept until the end: thousands of environments may
 * come with one import.
 */
export function gatherVariables(): GatheredVariables {
  const gathered = { environment: createBag(), globals: createBag() };
  return {
    add: ({ type, variables }) => gathered[type].add(variables),
    merged() {
      const all = createBag();
      all.add(gathered.environment.values());
      all.add(gathered.globals.values());
      return all.values();
    },
  };
}

function createBag() {
  const known = new Map<string, string>();
  let bytes = 0;
  let isFull = false;
  return {
    add(variables: Readonly<Record<string, string>>): void {
      for (const [name, value] of Object.entries(variables)) {
        if (isFull) return;
        if (known.has(name)) continue;
        bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
        isFull = bytes > MOST_BYTES;
        if (!isFull) known.set(name, value);
      }
    },
    values: (): Readonly<Record<string, string>> => Object.fromEntries(known),
  };
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
