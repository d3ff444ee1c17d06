import { RevisionService, revisionTag, type ConnectorKey, type EditedHead } from '@connectory/catalog';
import {
  ConnectorId,
  DefinitionDiff,
  DiffQuery,
  EditConnectorRequest,
  PageQuery,
  PublishRevisionRequest,
  ResolveCollisionsRequest,
  Revision,
  RevisionNumber,
  RevisionPage,
} from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';
import { Body, Controller, Get, Headers, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import type { ApiConfig } from '../config.js';
import { CheckTurns } from '../definitions/check-turns.js';
import type { DefinitionChecker } from '../definitions/definition-checker.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { API_CONFIG, CHECKER } from '../tokens.js';
import { ifMatch } from './if-match.js';
import type { RevisionTask } from './revise-definition.js';

/** How often a publication begins anew when the connector changes meanwhile. */
const MOST_TRIES = 5;

const keyOf = ({ organization }: Principal, connectorId: string): ConnectorKey => ({
  organizationId: organization.id,
  connectorId,
});

const tagHeader = { ETag: 'The entity tag of the revision, for `If-Match`.' };

@ApiTags('Revisions')
@Controller('v1/connectors/:id')
export class RevisionsController {
  constructor(
    @Inject(RevisionService) private readonly revisions: RevisionService,
    @Inject(CHECKER) private readonly checker: DefinitionChecker,
    @Inject(CheckTurns) private readonly turns: CheckTurns,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('revisions')
  @Requires('connector:read')
  @Describes('listRevisions', 'List the revisions of a connector', 'The newest first.')
  @Answers(200, 'A page of revisions.', RevisionPage)
  @Problems('request/invalid', 'connector/not-found')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: PageQuery }) query: z.output<typeof PageQuery>,
  ): Promise<RevisionPage> {
    return this.revisions.list(keyOf(principal, id), query);
  }

  @Get('revisions/:number')
  @Requires('connector:read')
  @Describes(
    'getRevision',
    'Get a revision',
    'With the edits that it holds, and the places where somebody has to choose a side.',
  )
  @Answers(200, 'The revision.', Revision, { headers: tagHeader })
  @Problems('request/invalid', 'connector/not-found', 'connector/revision-not-found')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Param('number', { schema: RevisionNumber }) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Revision> {
    return tagged(reply, await this.revisions.get(keyOf(principal, id), number));
  }

  @Get('diff')
  @Requires('connector:read')
  @Describes(
    'compareRevisions',
    'Compare two revisions',
    'What has changed, by named rules, as those feel it who call the operations; the first 2,000 changes are told.',
  )
  @Answers(200, 'The changes.', DefinitionDiff)
  @Problems(
    'request/invalid',
    'request/too-complex',
    'request/too-many',
    'connector/not-found',
    'connector/revision-not-found',
  )
  async diff(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Query({ schema: DiffQuery }) { from, to }: DiffQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DefinitionDiff> {
    const texts = await this.revisions.pair(keyOf(principal, id), from, to);
    const { diff } = await this.turns.run(principal.organization.id, reply, (gone) =>
      this.checker.revise({ task: 'compare', ...texts }, 'compare', gone),
    );
    return { from, to, ...diff };
  }

  @Patch('definition')
  @Requires('connector:edit')
  @Describes(
    'editConnectorDefinition',
    'Edit the definition of a connector',
    'Makes a draft on top of the head, the revision that `head` of the connector names: of overlay actions, or of the whole document as it shall be. The source stays as it is, and the edit outlives its next reading. Where nothing changes, no revision is made, and the head is answered with the status 200.',
  )
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(201, 'The draft.', Revision, {
    headers: { ...tagHeader, Location: 'The address of the revision.' },
  })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/precondition-required',
    'request/too-complex',
    'request/too-many',
    'connector/not-found',
    'connector/changed-meanwhile',
  )
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Body({ schema: EditConnectorRequest }) request: EditConnectorRequest,
    @Headers('if-match') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Revision> {
    const maxBytes = this.config.CONNECTORY_MAX_SOURCE_BYTES;
    const edit = 'actions' in request ? request : { text: textOf(request.document) };
    const head = await this.revisions.head(keyOf(principal, id), ifMatch(header));
    return this.add(principal, id, head, 'edit', reply, { task: 'change', head, edit, maxBytes });
  }

  @Post('revisions/:number/resolve')
  @Requires('connector:edit')
  @Describes(
    'resolveCollisions',
    'Choose sides',
    'Says for some of the collisions of the head which side holds, and makes a draft with those that are left.',
  )
  @Answers(201, 'The draft.', Revision, {
    headers: { ...tagHeader, Location: 'The address of the revision.' },
  })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/too-complex',
    'request/too-many',
    'connector/not-found',
    'connector/revision-not-found',
    'connector/changed-meanwhile',
    'revision/no-such-collision',
  )
  async resolve(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Param('number', { schema: RevisionNumber }) number: number,
    @Body({ schema: ResolveCollisionsRequest }) takes: ResolveCollisionsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Revision> {
    const key = keyOf(principal, id);
    await this.revisions.get(key, number);
    const head = await this.revisions.head(key, (current) => current === number);
    const open = new Set(head.collisions.map(({ pointer }) => pointer));
    const unknown = takes.flatMap(({ pointer }, index) => (open.has(pointer) ? [] : [{ pointer, index }]));
    if (unknown.length > 0) {
      throw new ProblemError(
        'revision/no-such-collision',
        `Revision ${number} has no collision at ${unknown[0]!.pointer || 'the root'}. Read it again: somebody may have resolved it.`,
        unknown.map(({ index }) => ({
          in: 'body',
          pointer: `/${index}/pointer`,
          message: 'is no collision of this revision',
        })),
      );
    }
    return this.add(principal, id, head, 'resolve', reply, { task: 'resolve', head, takes });
  }

  @Post('revisions/:number/publish')
  @Requires('connector:publish')
  @Describes(
    'publishRevision',
    'Publish a revision',
    'Makes it current, whatever its age: an older one takes back what came after it. What breaks those who call what is current has to be acknowledged, rule by rule.',
  )
  @Answers(200, 'The revision, current.', Revision, { headers: tagHeader })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/too-complex',
    'request/too-many',
    'connector/not-found',
    'connector/revision-not-found',
    'connector/changed-meanwhile',
    'revision/breaking-changes',
    'revision/open-collisions',
    'revision/has-errors',
  )
  async publish(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ConnectorId }) id: string,
    @Param('number', { schema: RevisionNumber }) number: number,
    @Body({ schema: PublishRevisionRequest }) { acknowledge }: PublishRevisionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Revision> {
    const key = keyOf(principal, id);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const publication = await this.revisions.publication(key, number);
      if ('number' in publication) return tagged(reply, publication);
      const { definition, published } = publication;
      const judged = await this.turns.run(principal.organization.id, reply, (gone) =>
        this.checker.revise({ task: 'describe', definition, published }, 'describe', gone),
      );
      const revision = await this.revisions.publish(
        key,
        number,
        publication,
        { definition: judged.described, broken: judged.broken },
        { acknowledge, name: principal.user.name },
      );
      if (revision) return tagged(reply, revision);
    }
    throw new ProblemError(
      'connector/changed-meanwhile',
      'The connector changes all the time. Look at it again, then publish.',
    );
  }

  private async add(
    principal: Principal,
    id: string,
    head: EditedHead,
    madeBy: 'edit' | 'resolve',
    reply: FastifyReply,
    task: RevisionTask,
  ): Promise<Revision> {
    const key = keyOf(principal, id);
    const { revised } = await this.turns.run(principal.organization.id, reply, (gone) =>
      this.checker.revise(task, 'revise', gone),
    );
    if (revised === null) {
      void reply.code(200);
      return tagged(reply, await this.revisions.get(key, head.head));
    }
    const revision = await this.revisions.add(key, head, { madeBy, ...revised }, principal.user.name);
    void reply.header('location', `/v1/connectors/${id}/revisions/${revision.number}`);
    return tagged(reply, revision);
  }
}

function tagged(reply: FastifyReply, revision: Revision): Revision {
  void reply.header('etag', revisionTag(revision.number));
  return revision;
}

const textOf = (document: string | object) =>
  typeof document === 'string' ? document : JSON.stringify(document);
