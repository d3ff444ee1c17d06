import type { OrganizationRuleset, PutRulesetRequest } from '@connectory/contracts';
import { ProblemError, type Tenant } from '@connectory/platform';
import { RulesetEntity } from '../entities/ruleset.entity.js';
import { isUniqueViolation } from '../is-unique-violation.js';
import { readRuleset } from './read-ruleset.js';

const changedMeanwhile = (now: number, expected: number) =>
  new ProblemError(
    'ruleset/changed-meanwhile',
    `The ruleset is at version ${now} by now, not ${expected}. Read it again, and change that.`,
  );

/** Reads and changes the rules by which the definitions of an organisation are judged. */
export class RulesetService {
  constructor(private readonly parts: { readonly tenant: Tenant; readonly now: () => Date }) {}

  async get(organizationId: string): Promise<OrganizationRuleset> {
    return this.parts.tenant.run(organizationId, (manager) => readRuleset(manager, organizationId));
  }

  /** Stores the version after the one that the request names. Throws `ruleset/changed-meanwhile`. */
  async put(
    organizationId: string,
    { version, ruleset }: PutRulesetRequest,
    changedBy: string,
  ): Promise<OrganizationRuleset> {
    const { tenant, now } = this.parts;
    try {
      return await tenant.run(organizationId, async (manager) => {
        const current = await readRuleset(manager, organizationId);
        if (current.version !== version) throw changedMeanwhile(current.version, version);
        await manager.insert(RulesetEntity, {
          organizationId,
          version: version + 1,
          definition: ruleset,
          createdBy: changedBy,
          createdAt: now(),
        });
        return readRuleset(manager, organizationId);
      });
    } catch (error) {
      // Two changes at the same time: the other one was first.
      if (isUniqueViolation(error, 'ruleset_pkey')) throw changedMeanwhile(version + 1, version);
      throw error;
    }
  }
}
