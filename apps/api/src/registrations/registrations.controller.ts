import { RegistrationService, watchRegistration } from '@connectory/catalog';
import {
  pageOf,
  PageQuery,
  Registration,
  registrationEvent,
  RegistrationId,
  RegistrationSummary,
} from '@connectory/contracts';
import { decodeBytes } from '@connectory/definition';
import type { Logger, Notifications } from '@connectory/platform';
import { ProblemError } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';
import { Controller, Get, Headers, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Admission } from '../accounts/admission.js';
import { callerOf } from '../accounts/caller-of.js';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import type { ApiConfig } from '../config.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { receivedRegistration, registrationEvents } from '../http/examples.js';
import { readIdempotencyKey } from '../http/read-idempotency-key.js';
import { Problems } from '../http/problems.decorator.js';
import { API_CONFIG, LOGGER, NOTIFICATIONS } from '../tokens.js';
import { sendEvents } from './event-stream.js';
import { OpenStreams } from './open-streams.js';
import { readOrder } from './read-order.js';
import { registrationBody } from './registration-body.js';

const RegistrationPage = pageOf(RegistrationSummary).meta({ id: 'RegistrationPage' });

@ApiTags('Registrations')
@Controller('v1/registrations')
export class RegistrationsController {
  constructor(
    @Inject(RegistrationService) private readonly registrations: RegistrationService,
    @Inject(NOTIFICATIONS) private readonly notifications: Notifications,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Post()
  @Requires('registration:create')
  @Describes(
    'registerSource',
    'Register a source',
    'Hands over a file, a text or an address. The answer comes before the work is done: watch the registration.',
    { requestBody: registrationBody },
  )
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(202, 'The registration, received.', Registration, {
    headers: { Location: 'The address of the registration.' },
    example: receivedRegistration,
  })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/unsupported-media-type',
    'registration/source-too-large',
    'registration/idempotency-key-reused',
    'connector/not-found',
  )
  async create(
    @CurrentPrincipal() principal: Principal,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Registration> {
    const registration = await this.registrations.create({
      organizationId: principal.organization.id,
      createdBy: principal.user,
      caller: callerOf(principal),
      requestId: request.id,
      idempotencyKey: await readIdempotencyKey(idempotencyKey),
      ...(await readOrder(request, this.config.CONNECTORY_MAX_SOURCE_BYTES)),
    });
    void reply.header('location', `/v1/registrations/${registration.id}`);
    return registration;
  }

  @Get()
  @Requires('registration:read')
  @Describes('listRegistrations', 'List registrations', 'The newest first.')
  @Answers(200, 'A page of registrations, without their findings.', RegistrationPage)
  @Problems('request/invalid')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: PageQuery }) query: z.output<typeof PageQuery>,
  ): Promise<z.output<typeof RegistrationPage>> {
    return this.registrations.list(principal.organization.id, query);
  }

  @Get(':id')
  @Requires('registration:read')
  @Describes(
    'getRegistration',
    'Get a registration',
    'As it stands: its state and stage, its findings, and how long each stage took.',
  )
  @Answers(200, 'The registration.', Registration)
  @Problems('request/invalid', 'registration/not-found')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: RegistrationId }) id: string,
  ): Promise<Registration> {
    return this.registrations.get(principal.organization.id, id);
  }

  @Get(':id/events')
  @Requires('registration:read')
  @Describes(
    'watchRegistration',
    'Watch a registration',
    'Server-sent events: the registration as it stands, and again after every change, until it ends.',
  )
  @Answers(
    200,
    'Events named `registration`; the data of each is the whole registration as JSON.',
    {
      mediaTypes: ['text/event-stream'],
    },
    { example: registrationEvents },
  )
  @Problems('request/invalid', 'registration/not-found', 'registration/too-many-streams')
  async events(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: RegistrationId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const organizationId = principal.organization.id;
    // Before the stream begins, so that an unknown id is a problem and not a stream that breaks.
    await this.registrations.get(organizationId, id);
    const read = async () => {
      // A stream may outlive the key or the session that opened it.
      const { organization } = await this.admission.identify(request.headers, ['registration:read']);
      return this.registrations.get(organization.id, id);
    };
    const watch = (signal: AbortSignal) =>
      watchRegistration({ registrationId: id, notifications: this.notifications, read, signal });
    await this.streams.run(callerOf(principal), (stop) =>
      sendEvents(reply, registrationEvent, stop, watch).catch((error: unknown) => {
        // The answer has begun, so it can only end. A browser connects again by itself, and is told why it may not.
        if (error instanceof ProblemError) return;
        this.logger.warn({ err: error, registrationId: id }, 'A stream of events ended early');
      }),
    );
  }

  @Get(':id/source')
  @Requires('registration:read')
  @Describes(
    'getRegistrationSource',
    'Read the source of a registration',
    'The text that the findings point into, with markers in place of secret values. A source that could not be read is shown to whoever handed it over, for a week.',
  )
  @Answers(
    200,
    'The text; empty while the secrets in it are not known, and a week after a source that could not be read.',
    { mediaTypes: ['text/plain'] },
  )
  @Problems('request/invalid', 'registration/not-found')
  async source(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: RegistrationId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const bytes = await this.registrations.sourceBytes(
      { organizationId: principal.organization.id, userId: principal.user.id },
      id,
    );
    void reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return bytes ? decodeBytes(bytes).text : '';
  }
}
