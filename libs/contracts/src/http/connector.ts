import { z } from 'zod';
import { Finding } from '../finding.js';
import { ConnectorId } from '../ids.js';
import { pageOf, PageQuery } from './page.js';
import { SourceKind } from './registration.js';

/** `draft` until a revision without error findings is published. */
export const ConnectorState = z.enum(['draft', 'published']);
export type ConnectorState = z.infer<typeof ConnectorState>;

export const SecuritySummary = z
  .object({
    /** The scheme's name in the definition. */
    name: z.string(),
    type: z.enum(['apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS']),
    /** One line for people: `API key in header X-Key`, `Basic`, `OAuth 2.0 (authorizationCode)`. */
    label: z.string(),
  })
  .meta({ id: 'SecuritySummary' });
export type SecuritySummary = z.infer<typeof SecuritySummary>;

/** How a connector is kept like what stands at its address. */
export const ConnectorSync = z
  .object({
    /** Where its source came from, with markers in place of the values of the query; `null` when it was handed over. */
    address: z.string().nullable(),
    /** `null` when it is read again only by hand. */
    everyMinutes: z.int().nullable(),
    nextAt: z.iso.datetime().nullable(),
    /** When it was last looked at, and what became of that. */
    lastAt: z.iso.datetime().nullable(),
    outcome: z.enum(['unchanged', 'updated', 'needs-review', 'failed']).nullable(),
    /** What went wrong, in words. */
    message: z.string().nullable(),
    /** How often in a row it went wrong. */
    failures: z.int().min(0),
  })
  .meta({ id: 'ConnectorSync' });
export type ConnectorSync = z.infer<typeof ConnectorSync>;

/** Six hexadecimal digits; lower case. */
export const BrandColor = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'Use the form #rrggbb')
  .toLowerCase();

export const Connector = z
  .object({
    id: ConnectorId,
    name: z.string(),
    description: z.string(),
    state: ConnectorState,
    tags: z.array(z.string()),
    /** The published revision, or the newest draft while there is none. */
    revision: z.int(),
    /** The revision that the next edit goes on from: newer than `revision` while a draft waits. */
    head: z.int(),
    operationCount: z.int(),
    servers: z.array(z.string()),
    security: z.array(SecuritySummary),
    sourceKind: SourceKind,
    sync: ConnectorSync,
    /** Like `#0b6e99`; `null` while nobody has chosen one. */
    brandColor: BrandColor.nullable(),
    /** Where its icon is, or what stands for one; another address when the icon is another. */
    iconUrl: z.string(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    /** What the asking person or key may do with it. */
    abilities: z.object({
      read: z.boolean(),
      register: z.boolean(),
      edit: z.boolean(),
      publish: z.boolean(),
    }),
  })
  .meta({ id: 'Connector' });
export type Connector = z.infer<typeof Connector>;

/** The largest that an `integer` of PostgreSQL holds. */
const MAX_REVISION = 2_147_483_647;
/** The number of a revision, as a path or a query holds it. */
export const RevisionNumber = z.coerce.number().int().min(1).max(MAX_REVISION);
export const RevisionQuery = z.strictObject({ revision: RevisionNumber.optional() });
export const DefinitionQuery = z.strictObject({
  version: z.enum(['3.1', '3.0', '2.0']).default('3.1'),
  format: z.enum(['json', 'yaml']).default('json'),
  revision: RevisionNumber.optional(),
});
export type DefinitionQuery = z.infer<typeof DefinitionQuery>;

const Schema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
const MediaTypeContent = z.object({
  mediaType: z.string(),
  schema: Schema.nullable(),
  example: z.unknown().optional(),
});

export const OperationParameter = z
  .object({
    name: z.string(),
    in: z.enum(['path', 'query', 'header', 'cookie']),
    required: z.boolean(),
    deprecated: z.boolean(),
    /** The human label: `x-ms-summary`. */
    label: z.string().nullable(),
    description: z.string(),
    /** JSON Schema 2020-12; its `$ref`s point into the canonical definition. */
    schema: Schema.nullable(),
    example: z.unknown().optional(),
    visibility: z.enum(['normal', 'important', 'advanced', 'internal']),
  })
  .meta({ id: 'OperationParameter' });
export type OperationParameter = z.infer<typeof OperationParameter>;

export const Operation = z
  .object({
    operationId: z.string(),
    kind: z.enum(['action', 'trigger']),
    method: z.string(),
    path: z.string(),
    summary: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    deprecated: z.boolean(),
    visibility: z.enum(['normal', 'important', 'advanced', 'internal']),
    parameters: z.array(OperationParameter),
    requestBody: z
      .object({ required: z.boolean(), description: z.string(), content: z.array(MediaTypeContent) })
      .nullable(),
    responses: z.array(
      z.object({
        status: z.string(),
        description: z.string(),
        headers: z.array(z.object({ name: z.string(), description: z.string(), schema: Schema.nullable() })),
        content: z.array(MediaTypeContent),
      }),
    ),
    /** Alternatives; within one, every named scheme is needed. An empty alternative means no authentication. */
    security: z.array(z.array(z.string())),
    /** Into the canonical definition, for example `/paths/~1users/get`. */
    pointer: z.string(),
  })
  .meta({ id: 'Operation' });
export type Operation = z.infer<typeof Operation>;

export const OperationPage = pageOf(Operation).meta({ id: 'OperationPage' });
export const OperationQuery = PageQuery.extend({ revision: RevisionNumber.optional() });
export const FindingPage = pageOf(Finding).meta({ id: 'FindingPage' });
