import { connectorTag, ConnectorService, ResyncService } from '@connectory/catalog';
import { Connector, ConnectorId, PutSyncRequest, Registration } from '@connectory/contracts';
import type { Principal } from '@connectory/sharing';
import { Body, Controller, Delete, Headers, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../accounts/caller-of.js';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { receivedRegistration } from '../http/examples.js';
import { readIdempotencyKey } from '../http/read-idempotency-key.js';
import { Problems } from '../http/problems.decorator.js';

@ApiTags('Revisions')
@Controller('v1/connectors/:id')
export class SyncController {
  constructor(
    @Inject(ResyncService) private readonly resyncs: ResyncService,
    @Inject(ConnectorService) private readonly connectors: ConnectorService,
  ) {}

  @Post('resync')
  @Requires('connector:edit')
  @Describes(
    'resyncConnector',
    'Read the source again',
    'Asks the address of the connector whether it has changed, and carries the edits over to what it says now. The registration ends with the outcome `unchanged` when it has not.',
  )
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(202, 'The registration, received.', Registration, {
    headers: { Location: 'The address of the registration.' },
    example: receivedRegistration,
  })
  @Problems(
    'request/invalid',
    'connector/not-found',
    'connector/no-address',
    'registration/idempotency-key-reused',
  )
  async resync(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Registration> {
    const order = {
      organizationId: principal.organization.id,
      createdBy: principal.user,
      caller: callerOf(principal),
      requestId: request.id,
      idempotencyKey: await readIdempotencyKey(idempotencyKey),
    };
    const registration = await this.resyncs.resync(order, id);
    void reply.header('location', `/v1/registrations/${registration.id}`);
    return registration;
  }

  @Put('sync')
  @Requires('connector:edit')
  @Describes(
    'putConnectorSync',
    'Read the source again by the clock',
    'Asks the address every so many minutes whether it has changed; the connector says what became of that.',
  )
  @Answers(200, 'The connector.', Connector, { headers: { ETag: 'The entity tag of the connector.' } })
  @Problems('request/invalid', 'request/malformed-body', 'connector/not-found', 'connector/no-address')
  async put(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Body({ schema: PutSyncRequest }) { everyMinutes }: PutSyncRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Connector> {
    const organizationId = principal.organization.id;
    await this.resyncs.schedule({ organizationId, connectorId: id }, everyMinutes);
    const { permissions } = principal;
    const connector = await this.connectors.get({ organizationId, permissions }, id);
    void reply.header('etag', connectorTag(connector));
    return connector;
  }

  @Delete('sync')
  @Requires('connector:edit')
  @Describes('deleteConnectorSync', 'Read the source again by hand only')
  @Answers(204, 'The clock does not look at it any more.')
  @Problems('request/invalid', 'connector/not-found')
  async delete(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
  ): Promise<void> {
    await this.resyncs.unschedule({ organizationId: principal.organization.id, connectorId: id });
  }
}
