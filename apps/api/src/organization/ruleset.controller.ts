import { RulesetService } from '@connectory/catalog';
import { OrganizationRuleset, PutRulesetRequest, RuleList } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';
import { everyRule, unknownRules } from '@connectory/validation';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';

const ruleList: RuleList = {
  items: everyRule.map(({ id, severity, formats, docs }) => ({
    id,
    severity,
    formats: [...formats],
    summary: docs.summary,
    docsUrl: `/docs/rules/${id}`,
  })),
};

@ApiTags('Rules')
@Controller('v1')
export class RulesetController {
  constructor(@Inject(RulesetService) private readonly rulesets: RulesetService) {}

  @Get('rules')
  @Requires('ruleset:read')
  @Describes('listRules', 'List the rules', 'Every rule that definitions can be judged by: all on one page.')
  @Answers(200, 'The rules, by id.', RuleList)
  list(): RuleList {
    return ruleList;
  }

  @Get('organization/ruleset')
  @Requires('ruleset:read')
  @Describes('getRuleset', 'Get the ruleset', 'The rules by which the organisation judges definitions.')
  @Answers(200, 'The ruleset, with its version.', OrganizationRuleset)
  async get(@CurrentPrincipal() principal: Principal): Promise<OrganizationRuleset> {
    return this.rulesets.get(principal.organization.id);
  }

  @Put('organization/ruleset')
  @Requires('ruleset:change')
  @Describes(
    'putRuleset',
    'Change the ruleset',
    'Holds for every registration from now on. Revisions that are there keep their findings.',
  )
  @Answers(200, 'The ruleset, with its new version.', OrganizationRuleset)
  @Problems('request/invalid', 'request/malformed-body', 'ruleset/changed-meanwhile')
  async put(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: PutRulesetRequest }) request: PutRulesetRequest,
  ): Promise<OrganizationRuleset> {
    const unknown = unknownRules(Object.keys(request.ruleset.rules));
    if (unknown.length > 0) {
      const issues = unknown.map(({ id, closest }) => ({
        in: 'body' as const,
        pointer: `/ruleset/rules/${id.replace('/', '~1')}`,
        message: closest === null ? 'is no rule' : `is no rule; did you mean ${closest}?`,
      }));
      throw new ProblemError('request/invalid', `There is no rule ${unknown[0]!.id}.`, issues);
    }
    return this.rulesets.put(principal.organization.id, request, principal.user.name);
  }
}
