import { connectorTag, ConnectorLookService, type Reader } from '@connectory/catalog';
import { ChangeConnectorRequest, Connector, ConnectorId } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  Inject,
  Param,
  Patch,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { CheckTurns } from '../definitions/check-turns.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { iconBody, iconTypes } from './icon/icon-body.js';
import { makeIcon } from './icon/make-icon.js';
import { monogram } from './icon/monogram.js';
import { matchesTag } from './matches-tag.js';

const readerOf = ({ organization, permissions }: Principal): Reader => ({
  organizationId: organization.id,
  permissions,
});

const IconQuery = z.strictObject({ v: z.string().max(64).optional() });
const withTag = { headers: { ETag: 'The entity tag of the connector.' } };

@ApiTags('Connectors')
@Controller('v1/connectors/:id')
export class ConnectorLookController {
  constructor(
    @Inject(ConnectorLookService) private readonly looks: ConnectorLookService,
    @Inject(CheckTurns) private readonly turns: CheckTurns,
  ) {}

  @Patch()
  @Requires('connector:edit')
  @Describes(
    'changeConnector',
    'Change a connector',
    'Sets what the team says of it itself. A name and a description that are set here stay when the source is read again.',
  )
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, 'The connector.', Connector, withTag)
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/unsupported-media-type',
    'request/precondition-required',
    'connector/not-found',
    'connector/changed-meanwhile',
  )
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: ChangeConnectorRequest }) change: ChangeConnectorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Connector> {
    if (ifMatch === undefined) {
      throw new ProblemError(
        'request/precondition-required',
        'Send If-Match with the ETag of the connector that you have read, so that nobody else’s change goes under.',
      );
    }
    const isMeant = (tag: string) => matchesTag(ifMatch, tag);
    return tagged(reply, await this.looks.change(readerOf(principal), id, isMeant, change));
  }

  @Get('icon')
  @Requires('connector:read')
  @Describes(
    'getConnectorIcon',
    'Get the icon of a connector',
    'A PNG of 230 × 230 pixels, or, of a connector that has none, its initials as SVG. `iconUrl` of the connector leads here and changes with the icon.',
  )
  @ApiHeader({ name: 'If-None-Match', required: false })
  @Answers(
    200,
    'The icon.',
    { mediaTypes: ['image/png', 'image/svg+xml'], schema: { type: 'string', format: 'binary' } },
    { headers: { ETag: 'The entity tag of the icon.', 'Cache-Control': 'How long it may be kept.' } },
  )
  @Problems('request/invalid', 'connector/not-found')
  async icon(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: IconQuery }) { v }: z.output<typeof IconQuery>,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { version, png, connector } = await this.looks.icon(readerOf(principal), id);
    const tag = `"${version}"`;
    void reply
      .header('etag', tag)
      // Kept by the browser of whoever asked, never by what stands between.
      .header('cache-control', v === version ? 'private, max-age=31536000, immutable' : 'private, no-cache')
      // An image that somebody opens by itself must not be a page of ours.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (ifNoneMatch !== undefined && matchesTag(ifNoneMatch, tag)) await reply.status(304).send();
    else if (png) await reply.type('image/png').send(png);
    else await reply.type('image/svg+xml').send(monogram(connector));
  }

  @Put('icon')
  @Requires('connector:edit')
  @Describes(
    'putConnectorIcon',
    'Give a connector an icon',
    'Takes a PNG, JPEG, WebP or SVG image of 1 MB at most, whatever its type is said to be. It is drawn anew: of animations the first frame, without anything that cannot be seen.',
    { requestBody: iconBody },
  )
  @Answers(200, 'The connector.', Connector, withTag)
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/unsupported-media-type',
    'request/too-many',
    'connector/not-found',
    'icon/unsupported',
    'icon/too-large',
  )
  async putIcon(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Connector> {
    if (body === undefined) throw new ProblemError('request/malformed-body', 'The body is empty.');
    if (!Buffer.isBuffer(body)) {
      throw new ProblemError(
        'request/unsupported-media-type',
        `Send the image itself as ${iconTypes.join(', ')}.`,
      );
    }
    const reader = readerOf(principal);
    // Before anything is drawn for a connector that is not there.
    await this.looks.icon(reader, id);
    // Images are drawn one after the other: those of one organisation must not stand in the way of all others.
    const png = await this.turns.run(reader.organizationId, reply, () => makeIcon(body));
    return tagged(reply, await this.looks.putIcon(reader, id, png));
  }

  @Delete('icon')
  @Requires('connector:edit')
  @Describes('deleteConnectorIcon', 'Take the icon off a connector', 'Its initials stand for it again.')
  @Answers(204, 'It has none.')
  @Problems('request/invalid', 'connector/not-found')
  async deleteIcon(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
  ): Promise<void> {
    await this.looks.removeIcon(readerOf(principal), id);
  }
}

function tagged(reply: FastifyReply, connector: Connector): Connector {
  void reply.header('etag', connectorTag(connector));
  return connector;
}
