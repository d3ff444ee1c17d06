import { ImportService, ImportWatch, withAbilities, type ImportAction } from '@connectory/catalog';
import {
  CreateImportQuery,
  Import,
  importEvent,
  ImportId,
  ImportItemPage,
  ImportItemQuery,
  ImportPage,
  ImportPlan,
  PageQuery,
} from '@connectory/contracts';
import { ProblemError, type Logger } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';
import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Admission } from '../accounts/admission.js';
import { callerOf } from '../accounts/caller-of.js';
import { CurrentPrincipal } from '../accounts/current-principal.decorator.js';
import { Requires } from '../accounts/requires.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { importEvents, receivedImport } from '../http/import-examples.js';
import { readIdempotencyKey } from '../http/read-idempotency-key.js';
import { Problems } from '../http/problems.decorator.js';
import { sendEvents } from '../registrations/event-stream.js';
import { OpenStreams } from '../registrations/open-streams.js';
import { LOGGER } from '../tokens.js';
import { importBody } from './import-body.js';
import { ImportIntake } from './import-intake.js';
import { stillAllowed } from './still-allowed.js';

const readerOf = ({ organization, permissions }: Principal) => ({
  organizationId: organization.id,
  permissions,
});

@ApiTags('Imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(ImportService) private readonly imports: ImportService,
    @Inject(ImportWatch) private readonly watch: ImportWatch,
    @Inject(ImportIntake) private readonly intake: ImportIntake,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('import:create')
  @Describes(
    'createImport',
    'Import many sources',
    'Hands over many files, a zip archive, a data dump of Postman or NDJSON. Every document becomes a registration. What is refused is named, and the rest goes on. With `dryRun` nothing is published before the import is committed.',
    { requestBody: importBody },
  )
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(202, 'The import, with all of its entries received.', Import, {
    headers: { Location: 'The address of the import.' },
    example: receivedImport,
  })
  @Problems(
    'request/invalid',
    'request/malformed-body',
    'request/unsupported-media-type',
    'registration/idempotency-key-reused',
    'import/empty',
    'import/too-large',
    'import/not-possible',
    'import/still-receiving',
    'import/too-many-at-once',
    'import/no-space',
  )
  async create(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: CreateImportQuery }) { dryRun, name }: z.output<typeof CreateImportQuery>,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Import> {
    const order = {
      organizationId: principal.organization.id,
      createdBy: principal.user,
      caller: callerOf(principal),
      requestId: request.id,
      name: name ?? null,
      dryRun,
      idempotencyKey: await readIdempotencyKey(idempotencyKey),
    };
    const made = await this.intake.receive(order.organizationId, request, (entries) =>
      this.imports.create(readerOf(principal), order, entries),
    );
    void reply.header('location', `/v1/imports/${made.id}`);
    return made;
  }

  @Get()
  @Requires('import:read')
  @Describes('listImports', 'List imports', 'The newest first.')
  @Answers(200, 'A page of imports, without their progress.', ImportPage)
  @Problems('request/invalid')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: PageQuery }) query: z.output<typeof PageQuery>,
  ): Promise<ImportPage> {
    return this.imports.list(principal.organization.id, query);
  }

  @Get(':id')
  @Requires('import:read')
  @Describes(
    'getImport',
    'Get an import',
    'As it stands: how many entries are in which state, and what came of them.',
  )
  @Answers(200, 'The import.', Import)
  @Problems('request/invalid', 'import/not-found')
  async get(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ImportId }) id: string,
  ): Promise<Import> {
    return this.imports.get(readerOf(principal), id);
  }

  @Get(':id/items')
  @Requires('import:read')
  @Describes(
    'listImportItems',
    'List the entries of an import',
    'In the order in which they were handed over.',
  )
  @Answers(200, 'A page of entries.', ImportItemPage)
  @Problems('request/invalid', 'import/not-found')
  async items(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ImportId }) id: string,
    @Query({ schema: ImportItemQuery }) query: z.output<typeof ImportItemQuery>,
  ): Promise<ImportItemPage> {
    return this.imports.items({ organizationId: principal.organization.id, importId: id }, query);
  }

  @Get(':id/plan')
  @Requires('import:read')
  @Describes(
    'getImportPlan',
    'Get the plan of an import',
    'What an import that was asked for its plan would do, as far as its entries have been looked at. What each entry would become stands in the list of entries.',
  )
  @Answers(200, 'The plan.', ImportPlan)
  @Problems('request/invalid', 'import/not-found')
  async plan(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ImportId }) id: string,
  ): Promise<ImportPlan> {
    return this.imports.plan({ organizationId: principal.organization.id, importId: id });
  }

  @Post(':id/commit')
  @HttpCode(202)
  @Requires('import:control')
  @Describes('commitImport', 'Commit a planned import', 'Lets it run. Doing it again changes nothing.')
  @Answers(202, 'The import, running.', Import)
  @Problems('request/invalid', 'import/not-found', 'import/not-possible')
  async commit(@CurrentPrincipal() principal: Principal, @Param('id', { schema: ImportId }) id: string) {
    return this.change(principal, id, 'commit');
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('import:control')
  @Describes(
    'cancelImport',
    'Cancel an import',
    'What has not ended yet is cancelled; what was published stays. Doing it again changes nothing.',
  )
  @Answers(200, 'The import, cancelled.', Import)
  @Problems('request/invalid', 'import/not-found', 'import/not-possible')
  async cancel(@CurrentPrincipal() principal: Principal, @Param('id', { schema: ImportId }) id: string) {
    return this.change(principal, id, 'cancel');
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Requires('import:control')
  @Describes(
    'retryImport',
    'Try what failed again',
    'Lets the entries that failed run once more, except those that were refused when they were handed over.',
  )
  @Answers(202, 'The import, running if there was something to try again.', Import)
  @Problems('request/invalid', 'import/not-found', 'import/not-possible')
  async retry(@CurrentPrincipal() principal: Principal, @Param('id', { schema: ImportId }) id: string) {
    return this.change(principal, id, 'retry');
  }

  @Post(':id/undo')
  @HttpCode(202)
  @Requires('import:control')
  @Describes(
    'undoImport',
    'Take an import back',
    'Connectors that it made rest, those that it updated show what they showed before. What somebody has changed since is kept. Doing it again changes nothing.',
  )
  @Answers(202, 'The import, being undone.', Import)
  @Problems('request/invalid', 'import/not-found', 'import/not-possible')
  async undo(@CurrentPrincipal() principal: Principal, @Param('id', { schema: ImportId }) id: string) {
    return this.change(principal, id, 'undo');
  }

  @Get(':id/events')
  @Requires('import:read')
  @Describes(
    'watchImport',
    'Watch an import',
    'Server-sent events: the import as it stands, and again at most once a second, until nothing is at work.',
  )
  @Answers(
    200,
    'Events named `import`; the data of each is the whole import as JSON.',
    { mediaTypes: ['text/event-stream'] },
    { example: importEvents },
  )
  @Problems('request/invalid', 'import/not-found', 'registration/too-many-streams')
  async events(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ImportId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = { organizationId: principal.organization.id, importId: id };
    // Before the stream begins, so that an unknown id is a problem and not a stream that breaks.
    await this.imports.get(readerOf(principal), id);
    const identify = () => this.admission.identify(request.headers, ['import:read']);
    const { watch } = this;
    async function* values(signal: AbortSignal): AsyncGenerator<Import> {
      const permissionsNow = stillAllowed(principal, identify);
      for await (const standing of watch.watch(place, signal)) {
        yield withAbilities(standing, await permissionsNow());
      }
    }
    await this.streams.run(callerOf(principal), (stop) =>
      sendEvents(reply, importEvent, stop, values).catch((error: unknown) => {
        // The answer has begun, so it can only end. A browser connects again by itself, and is told why it may not.
        if (error instanceof ProblemError) return;
        this.logger.warn({ err: error, importId: id }, 'A stream of events ended early');
      }),
    );
  }

  private change(principal: Principal, id: string, action: ImportAction): Promise<Import> {
    return this.imports.change(readerOf(principal), id, action);
  }
}
