import { Ruleset, type OrganizationRuleset } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { RulesetEntity } from '../entities/ruleset.entity.js';

/** The ruleset of an organisation as it stands; version 0 where nobody has changed it. */
export async function readRuleset(
  manager: EntityManager,
  organizationId: string,
): Promise<OrganizationRuleset> {
  const [current] = await manager.find(RulesetEntity, {
    where: { organizationId },
    order: { version: 'DESC' },
    take: 1,
  });
  if (!current) return { version: 0, ruleset: Ruleset.parse({}), changedBy: null, changedAt: null };
  const { version, definition, createdBy, createdAt } = current;
  return {
    version,
    // What an older release stored may lack what has a default by now.
    ruleset: Ruleset.parse(definition),
    changedBy: createdBy,
    changedAt: createdAt.toISOString(),
  };
}
