import { connectorTag, ConnectorService, revisionTag, type Reader } from '@connectory/catalog';
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
import type { JsonValue } from '@connectory/definition';
import type { Principal } from '@connectory/sharing';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { CheckTurns } from '../definitions/check-turns.js';
import type { DefinitionChecker } from '../definitions/definition-checker.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { writeDefinition } from '../revisions/write-definition.js';
import { CHECKER } from '../tokens.js';

/** Characters of a definition that are written in some milliseconds; what is longer would hold up everybody else. */
const MOST_AT_ONCE = 500_000;

const readerOf = ({ organization, permissions }: Principal): Reader => ({
  organizationId: organization.id,
  permissions,
});

@ApiTags('Connectors')
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(
    @Inject(ConnectorService) private readonly connectors: ConnectorService,
    @Inject(CHECKER) private readonly checker: DefinitionChecker,
    @Inject(CheckTurns) private readonly turns: CheckTurns,
  ) {}

  @Get()
  @Requires('connector:read')
  @Describes('listConnectors', 'List connectors', 'The best matches of `q` first; without it, the newest.')
  @Answers(200, 'A page of connectors.', ConnectorPage)
  @Problems('request/invalid')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: ConnectorQuery }) query: ConnectorQuery,
  ): Promise<ConnectorPage> {
    return this.connectors.list(readerOf(principal), query);
  }

  @Get(':id')
  @Requires('connector:read')
  @Describes('getConnector', 'Get a connector', 'What it is, and what the caller may do with it.')
  @Answers(200, 'The connector.', Connector, { headers: { ETag: 'The entity tag of the connector.' } })
  @Problems('request/invalid', 'connector/not-found')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Connector> {
    const connector = await this.connectors.get(readerOf(principal), id);
    void reply.header('etag', connectorTag(connector));
    return connector;
  }

  @Get(':id/definition')
  @Requires('connector:read')
  @Describes(
    'getConnectorDefinition',
    'Get the definition of a connector',
    'The canonical definition, OpenAPI 3.1, or what older versions can say of it. Its keys stand in the order of the source.',
  )
  @Answers(
    200,
    'The definition.',
    {
      mediaTypes: ['application/json', 'application/yaml'],
      schema: { type: 'object', description: 'An OpenAPI document.' },
    },
    { headers: { ETag: 'Of the canonical definition as JSON it is that of the revision, for `If-Match`.' } },
  )
  @Problems(
    'request/invalid',
    'request/too-complex',
    'request/too-many',
    'connector/not-found',
    'connector/revision-not-found',
  )
  async definition(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: DefinitionQuery }) query: DefinitionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { version, format, revision } = query;
    const { text, number } = await this.connectors.definition(readerOf(principal), id, revision);
    const isCanonical = version === '3.1' && format === 'json';
    void reply
      .header('content-type', `application/${format}; charset=utf-8`)
      .header('etag', revisionTag(number, isCanonical ? undefined : `${version}.${format}`));
    if (version === '3.1' && text.length <= MOST_AT_ONCE)
      return writeDefinition(JSON.parse(text) as JsonValue, format);
    const task = { task: 'write', definition: text, version, format } as const;
    const written = await this.turns.run(principal.organization.id, reply, (gone) =>
      this.checker.revise(task, 'write', gone),
    );
    return written.text;
  }

  @Get(':id/source')
  @Requires('connector:read')
  @Describes(
    'getConnectorSource',
    'Download the source of a connector',
    'Byte for byte as it was handed over, except that markers stand in place of secret values.',
  )
  @Answers(
    200,
    'The bytes.',
    { mediaTypes: ['application/octet-stream'], schema: {} },
    { headers: { 'Content-Disposition': 'The name of the file.' } },
  )
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

  @Get(':id/operations')
  @Requires('connector:read')
  @Describes(
    'listConnectorOperations',
    'List the operations of a connector',
    'What can be called, in the order of the definition.',
  )
  @Answers(200, 'A page of operations.', OperationPage)
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async operations(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: OperationQuery }) query: z.output<typeof OperationQuery>,
  ): Promise<z.output<typeof OperationPage>> {
    return this.connectors.operations(readerOf(principal), id, query);
  }

  @Get(':id/findings')
  @Requires('connector:read')
  @Describes(
    'listConnectorFindings',
    'List the findings of a connector',
    'What conversion and validation have to say, in the order of the lines. It is about the source as it was handed over; of a revision with edits about its definition, and pointers and ranges lead into that: OpenAPI 3.1 as JSON, indented by two spaces, as `GET /v1/connectors/{id}/definition` shows it.',
  )
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
