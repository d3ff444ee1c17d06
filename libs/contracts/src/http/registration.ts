import { z } from 'zod';
import { Finding, FindingCounts } from '../finding.js';
import { ConnectorId, RegistrationId } from '../ids.js';
import { LedgerSummary } from '../ledger.js';
import { nameText } from '../text.js';

export const RegistrationState = z.enum([
  'received',
  'running',
  /** Of an import that was asked for its plan: looked at, and waiting to be committed. */
  'planned',
  'published',
  'needs-review',
  'failed',
  'cancelled',
]);
export type RegistrationState = z.infer<typeof RegistrationState>;

export const RegistrationStage = z.enum(['fetch', 'parse', 'convert', 'validate', 'publish']);
export type RegistrationStage = z.infer<typeof RegistrationStage>;

/** What a text was recognised as. `version` is as the text says it, for example `3.0.3` or `2.1.0`. */
export const SourceKind = z
  .object({ kind: z.enum(['openapi', 'postman', 'unknown']), version: z.string().nullable() })
  .meta({ id: 'SourceKind' });
export type SourceKind = z.infer<typeof SourceKind>;

export const SourceFormat = z.enum(['json', 'yaml']);
export type SourceFormat = z.infer<typeof SourceFormat>;

const ConnectorName = nameText(120);

/** The JSON form of POST /v1/registrations; files go as multipart with the parts `file` and, optionally, `name`. */
export const CreateRegistrationRequest = z
  .strictObject({
    source: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('inline'),
        /** The text of the source as it stands in its file. */
        text: z.string().min(1),
        fileName: nameText(255).optional(),
      }),
      z.strictObject({
        type: z.literal('url'),
        url: z
          .url({ protocol: /^https?$/, normalize: true })
          .max(2_000)
          .refine(
            (url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url),
            'Leave out the user name and the password: they would be kept with the registration',
          ),
      }),
    ]),
    /** The connector's name; without it the title of the source is taken. */
    name: ConnectorName.optional(),
    /** Add a revision to this connector instead of making a new one. */
    connectorId: ConnectorId.optional(),
  })
  .meta({ id: 'CreateRegistrationRequest' });
export type CreateRegistrationRequest = z.infer<typeof CreateRegistrationRequest>;

export const RegistrationFields = z.strictObject({
  name: ConnectorName.optional(),
  connectorId: ConnectorId.optional(),
});
export type RegistrationFields = z.infer<typeof RegistrationFields>;

export const IdempotencyKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/);

export const StageTiming = z
  .object({ stage: RegistrationStage, ms: z.number().min(0) })
  .meta({ id: 'StageTiming' });
export type StageTiming = z.infer<typeof StageTiming>;

/** The unit of work that turns one source into a revision. */
export const Registration = z
  .object({
    id: RegistrationId,
    state: RegistrationState,
    /** The stage at work, or the one it ended in; `null` before the first. */
    stage: RegistrationStage.nullable(),
    name: z.string().nullable(),
    source: z.object({
      origin: z.enum(['file', 'inline', 'url']),
      fileName: z.string().nullable(),
      /** With markers in place of the values of its query. */
      url: z.string().nullable(),
      /** `null` until a URL is fetched. */
      bytes: z.int().nullable(),
      /** Tells that two sources are the same; nothing of a source can be guessed from it. */
      fingerprint: z.string().nullable(),
      kind: SourceKind.nullable(),
      format: SourceFormat.nullable(),
    }),
    connectorId: ConnectorId.nullable(),
    /** What became of the connector; `null` until it ends, and when it failed. */
    outcome: z.enum(['created', 'updated', 'unchanged']).nullable(),
    revision: z.int().nullable(),
    findings: z.array(Finding),
    findingCounts: FindingCounts,
    ledger: LedgerSummary.nullable(),
    /** How many secret values were taken out of the source. */
    secretsRemoved: z.int().min(0),
    timings: z.array(StageTiming),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

/** A registration in a list: its findings are counted, not told. */
export const RegistrationSummary = Registration.omit({ findings: true }).meta({ id: 'RegistrationSummary' });
export type RegistrationSummary = z.infer<typeof RegistrationSummary>;

/**
 * GET /v1/registrations/{id}/events: server-sent events named `registration`, each with the whole registration
 * as it stands; the stream ends after the one whose state is final.
 */
export const registrationEvent = 'registration';

export const finalRegistrationStates: readonly RegistrationState[] = [
  'published',
  'needs-review',
  'failed',
  'cancelled',
];
