import { Session, SessionQuery, SignInRequest } from '@connectory/contracts';
import { sessionOf, SessionService, type Principal } from '@connectory/sharing';
import { Body, Controller, Delete, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { Attempts } from './attempts.js';
import { CurrentPrincipal } from './current-principal.decorator.js';
import { Public } from './public.decorator.js';
import { Requires } from './requires.decorator.js';
import { sendSignedIn } from './send-signed-in.js';

@ApiTags('Session')
@Controller('v1/session')
export class SessionController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {}

  @Post()
  @Public()
  @Describes('signIn', 'Sign in')
  @Answers(200, 'The session.', Session, { headers: { 'Set-Cookie': 'The cookie of the session.' } })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/cross-site',
    'request/too-many',
    'auth/invalid-credentials',
    'auth/forbidden',
  )
  async signIn(
    @Body({ schema: SignInRequest }) body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.attempts.run({ address: request.ip, subject: body.email }, reply, () =>
      this.sessions.signIn(body, { userAgent: request.headers['user-agent'] }),
    );
    return sendSignedIn(reply, signedIn);
  }

  @Get()
  @Requires()
  @Describes('getSession', 'See who asks', 'And what they may do. A session that is used lives on.')
  @Answers(200, 'The person or the API key that asks.', Session)
  async get(
    @Query({ schema: SessionQuery }) { renew }: SessionQuery,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { cookie } = request.headers;
    const renews = renew === 'true' && principal.kind === 'person' && cookie !== undefined;
    const cookies = renews ? await this.sessions.renew(cookie) : [];
    return sendSignedIn(reply, { session: sessionOf(principal), cookies });
  }

  @Delete()
  @Requires()
  @Describes('signOut', 'Sign out')
  @Answers(204, 'Signed out.')
  async signOut(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.header('set-cookie', [...(await this.sessions.signOut(principal))]);
  }
}
