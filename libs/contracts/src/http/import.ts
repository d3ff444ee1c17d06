import { z } from 'zod';
import { FindingCounts } from '../finding.js';
import { ConnectorId, ImportId, RegistrationId } from '../ids.js';
import { nameText } from '../text.js';
import { pageOf, PageQuery } from './page.js';
import { RegistrationState, SourceKind } from './registration.js';

/**
 * `receiving` while its entries come in, `planning` and `planned` when a plan was asked for, `running` until every entry
 * has ended. What was cancelled or taken back stays as it ended.
 */
export const ImportState = z.enum([
  'receiving',
  'planning',
  'planned',
  'running',
  'finished',
  'cancelled',
  'undoing',
  'undone',
]);
export type ImportState = z.infer<typeof ImportState>;

const ImportName = nameText(120);

export const CreateImportQuery = z.strictObject({
  /** Answer with a plan first; nothing is published until it is committed. */
  dryRun: z.stringbool().default(false),
  name: ImportName.optional(),
});
export type CreateImportQuery = z.infer<typeof CreateImportQuery>;

const Count = z.int().min(0);

/** How many entries of an import are in each state. */
export const ImportCounts = z.record(RegistrationState, Count).meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What came of the entries that have ended; each counts once. */
export const ImportOutcomes = z
  .object({
    created: Count,
    updated: Count,
    unchanged: Count,
    needsReview: Count,
    failed: Count,
    cancelled: Count,
  })
  .meta({ id: 'ImportOutcomes' });
export type ImportOutcomes = z.infer<typeof ImportOutcomes>;

export const ImportFailure = z
  .object({
    registrationId: RegistrationId,
    position: Count,
    entryName: z.string(),
    /** The code of the finding that it failed for, and what that says. */
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'ImportFailure' });
export type ImportFailure = z.infer<typeof ImportFailure>;

export const ImportSummary = z
  .object({
    id: ImportId,
    state: ImportState,
    name: z.string().nullable(),
    /** A plan was asked for. */
    dryRun: z.boolean(),
    entryCount: Count,
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

/** A batch of registrations that were handed over together, as it stands. */
export const Import = ImportSummary.extend({
  counts: ImportCounts,
  outcomes: ImportOutcomes,
  /** What was taken back, and what was kept because somebody has changed it since. */
  undone: z.object({ takenBack: Count, kept: Count }),
  /** Entries that ended, by second, over the last ten; `null` while nothing is at work. */
  ratePerSecond: z.number().min(0).nullable(),
  secondsLeft: Count.nullable(),
  /** The newest first, at most ten. */
  lastFailures: z.array(ImportFailure),
  /** What the asking person or key may do with it as it stands. */
  abilities: z.object({
    commit: z.boolean(),
    cancel: z.boolean(),
    retry: z.boolean(),
    undo: z.boolean(),
  }),
}).meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const ImportPage = pageOf(ImportSummary).meta({ id: 'ImportPage' });
export type ImportPage = z.infer<typeof ImportPage>;

/** What an entry would become. */
export const EntryPlan = z
  .object({
    kind: SourceKind,
    title: z.string(),
    operationCount: Count,
    hosts: z.array(z.string()),
    /** The same for entries with the same hosts and the same methods and path templates; `null` without operations. */
    routes: z.string().nullable(),
    /** What would be taken out, by kind and place; never what it is. */
    secrets: z.array(z.object({ kind: z.string(), pointer: z.string() })),
    findingCounts: FindingCounts,
    /** The connector that it would update, or `null` for a new one. */
    updates: z.object({ connectorId: ConnectorId, name: z.string() }).nullable(),
    /** The connector has just this content already. */
    unchanged: z.boolean(),
  })
  .meta({ id: 'EntryPlan' });
export type EntryPlan = z.infer<typeof EntryPlan>;

export const ImportItem = z
  .object({
    registrationId: RegistrationId,
    /** Its place among what was handed over, from 0. */
    position: Count,
    entryName: z.string(),
    state: RegistrationState,
    outcome: z.enum(['created', 'updated', 'unchanged']).nullable(),
    connectorId: ConnectorId.nullable(),
    revision: z.int().nullable(),
    kind: SourceKind.nullable(),
    bytes: z.int().nullable(),
    findingCounts: FindingCounts,
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    plan: EntryPlan.nullable(),
    undo: z.enum(['taken-back', 'kept']).nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportItem' });
export type ImportItem = z.infer<typeof ImportItem>;

export const ImportItemQuery = PageQuery.extend({ state: RegistrationState.optional() });
export type ImportItemQuery = z.infer<typeof ImportItemQuery>;
export const ImportItemPage = pageOf(ImportItem).meta({ id: 'ImportItemPage' });
export type ImportItemPage = z.infer<typeof ImportItemPage>;

const EntryReference = z.object({ registrationId: RegistrationId, position: Count, entryName: z.string() });

/** What an import would do; `state` is `planning` until every entry was looked at. */
export const ImportPlan = z
  .object({
    state: ImportState,
    totals: z.object({
      entries: Count,
      create: Count,
      update: Count,
      unchanged: Count,
      failed: Count,
      operations: Count,
      secrets: Count,
      withErrors: Count,
    }),
    /** Entries with the same hosts and the same methods and path templates; the largest groups first, at most 100. */
    duplicates: z.array(
      z.object({
        hosts: z.array(z.string()),
        count: z.int().min(2),
        operationCount: Count,
        /** At most ten of them. */
        entries: z.array(EntryReference),
      }),
    ),
    /** Connectors that would be updated, at most 100. */
    updates: z.array(EntryReference.extend({ connectorId: ConnectorId, connectorName: z.string() })),
  })
  .meta({ id: 'ImportPlan' });
export type ImportPlan = z.infer<typeof ImportPlan>;

/**
 * GET /v1/imports/{id}/events: server-sent events named `import`, each with the whole import as it stands, at most one a
 * second; the stream ends when nothing is at work any more.
 */
export const importEvent = 'import';

/** The states in which nothing is at work. */
export const restingImportStates: readonly ImportState[] = ['planned', 'finished', 'cancelled', 'undone'];
