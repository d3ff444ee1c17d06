import { Session, SetupRequest, SetupState } from '@connectory/contracts';
import { SetupService } from '@connectory/sharing';
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { Attempts } from './attempts.js';
import { Public } from './public.decorator.js';
import { sendSignedIn } from './send-signed-in.js';

@ApiTags('Set-up')
@Controller('v1/setup')
export class SetupController {
  constructor(
    @Inject(SetupService) private readonly setup: SetupService,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {}

  @Get()
  @Public()
  @Describes(
    'getSetupState',
    'See whether set-up is needed',
    'It is as long as there is no organisation in this installation.',
  )
  @Answers(200, 'Whether set-up is needed.', SetupState)
  async state(): Promise<SetupState> {
    return this.setup.state();
  }

  @Post()
  @Public()
  @Describes(
    'setUp',
    'Set Connectory up',
    'Makes the first organisation and its owner with the token of a set-up link, and signs the owner in.',
  )
  @Answers(201, 'The session of the new owner.', Session, {
    headers: { 'Set-Cookie': 'The cookie of the session.' },
  })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/cross-site',
    'request/too-many',
    'setup/invalid-token',
    'setup/already-done',
  )
  async setUp(
    @Body({ schema: SetupRequest }) body: SetupRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.attempts.run({ address: request.ip, subject: 'setup' }, reply, () =>
      this.setup.setUp(body, { userAgent: request.headers['user-agent'] }),
    );
    return sendSignedIn(reply, signedIn);
  }
}
