import { RulesetService } from '@connectory/catalog';
import {
  CheckDefinitionRequest,
  DefinitionCheck,
  EditDefinitionRequest,
  EditedDefinition,
} from '@connectory/contracts';
import type { Principal } from '@connectory/sharing';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { CHECKER } from '../tokens.js';
import { CheckTurns } from './check-turns.js';
import type { DefinitionChecker } from './definition-checker.js';

@ApiTags('Definitions')
@Controller('v1/definitions')
export class DefinitionsController {
  constructor(
    @Inject(CHECKER) private readonly checker: DefinitionChecker,
    @Inject(RulesetService) private readonly rulesets: RulesetService,
    @Inject(CheckTurns) private readonly turns: CheckTurns,
  ) {}

  @Post('check')
  @HttpCode(200)
  @Requires('definition:check')
  @Describes(
    'checkDefinition',
    'Check a text',
    'Finds what a registration would find, without storing anything: for editors, while somebody types.',
  )
  @Answers(200, 'What was found; all findings are counted, the first 1,000 told.', DefinitionCheck)
  @Problems('request/invalid', 'request/malformed-body', 'request/too-complex', 'request/too-many')
  async check(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: CheckDefinitionRequest }) { text, ruleset }: CheckDefinitionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DefinitionCheck> {
    const own = ruleset ? { extends: ruleset, rules: {} } : await this.rulesetOf(principal);
    return this.turns.run(principal.organization.id, reply, (gone) => this.checker.check(text, own, gone));
  }

  @Post('edit')
  @HttpCode(200)
  @Requires('definition:check')
  @Describes(
    'editDefinition',
    'Change a text',
    'Applies the actions of fixes to a text. What they do not change stays as it is, comments and order included.',
  )
  @Answers(200, 'The text, changed.', EditedDefinition)
  @Problems('request/invalid', 'request/malformed-body', 'request/too-complex', 'request/too-many')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: EditDefinitionRequest }) { text, actions }: EditDefinitionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EditedDefinition> {
    const edited = await this.turns.run(principal.organization.id, reply, (gone) =>
      this.checker.edit(text, actions, gone),
    );
    return { text: edited };
  }

  private async rulesetOf({ organization }: Principal) {
    return (await this.rulesets.get(organization.id)).ruleset;
  }
}
