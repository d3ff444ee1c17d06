import { ConnectorService, type Reader } from '@connectory/catalog';
import {
  Connector,
  ConnectorId,
  ConnectorPage,
  ConnectorQuery,
  DefinitionQuery,
  FindingPage,
  OperationPage,
  OperationQuery,
  RevisionQuery,
} from '@connectory/contracts';
import { toYaml, type JsonValue } from '@connectory/definition';
import type { Principal } from '@connectory/sharing';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Problems } from '../http/problems.decorator.js';

const readerOf = ({ organization, permissions }: Principal): Reader => ({
  organizationId: organization.id,
  permissions,
});

@ApiTags('Connectors')
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(@Inject(ConnectorService) private readonly connectors: ConnectorService) {}

  /** Connectors: the best matches of `q` first, else the newest. */
  @Get()
  @Requires('connector:read')
  @Answers(200, 'A page of connectors.', ConnectorPage)
  @Problems('request/invalid')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: ConnectorQuery }) query: ConnectorQuery,
  ): Promise<ConnectorPage> {
    return this.connectors.list(readerOf(principal), query);
  }

  /** One connector, and what the caller may do with it. */
  @Get(':id')
  @Requires('connector:read')
  @Answers(200, 'The connector.', Connector)
  @Problems('request/invalid', 'connector/not-found')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
  ): Promise<Connector> {
    return this.connectors.get(readerOf(principal), id);
  }

  /** The canonical definition (OpenAPI 3.1) of the current revision, or of the one asked for. */
  @Get(':id/definition')
  @Requires('connector:read')
  @ApiProduces('application/json', 'application/yaml')
  @Answers(200, 'The definition; the order of its keys is the order of the source.')
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async definition(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: DefinitionQuery }) query: DefinitionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.connectors.definition(readerOf(principal), id, query.revision);
    const definition = JSON.parse(text) as JsonValue;
    void reply.header('content-type', `application/${query.format}; charset=utf-8`);
    return query.format === 'yaml' ? toYaml(definition) : `${JSON.stringify(definition, null, 2)}\n`;
  }

  /** The source byte for byte, except that markers stand in place of secret values. */
  @Get(':id/source')
  @Requires('connector:read')
  @ApiProduces('application/octet-stream')
  @Answers(200, 'The bytes, as a download.')
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async source(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: RevisionQuery }) query: z.output<typeof RevisionQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { content, fileName, format } = await this.connectors.source(
      readerOf(principal),
      id,
      query.revision,
    );
    const name = encodeURIComponent(fileName ?? `source.${format ?? 'txt'}`);
    void reply
      .header('content-type', 'application/octet-stream')
      // What somebody uploaded must never run as a page of ours.
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    return content;
  }

  /** What can be called, in the order of the definition. */
  @Get(':id/operations')
  @Requires('connector:read')
  @Answers(200, 'A page of operations.', OperationPage)
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async operations(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: OperationQuery }) query: z.output<typeof OperationQuery>,
  ): Promise<z.output<typeof OperationPage>> {
    return this.connectors.operations(readerOf(principal), id, query);
  }

  /** What conversion and validation have to say about the source, in the order of its lines. */
  @Get(':id/findings')
  @Requires('connector:read')
  @Answers(200, 'A page of findings.', FindingPage)
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async findings(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: OperationQuery }) query: z.output<typeof OperationQuery>,
  ): Promise<z.output<typeof FindingPage>> {
    return this.connectors.findings(readerOf(principal), id, query);
  }
}
