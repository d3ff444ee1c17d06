import {
  registrationEvent,
  type ApiKey,
  type ChangeConnectorRequest,
  type Connector,
  type ConnectorPage,
  type DefinitionDiff,
  type EditConnectorRequest,
  type PublishRevisionRequest,
  type PutSyncRequest,
  type ResolveCollisionsRequest,
  type Revision,
  type CreateApiKeyRequest,
  type CreatedApiKey,
  type Finding,
  type Operation,
  type Registration,
  type Session,
  type SetupRequest,
  type SignInRequest,
} from '@connectory/contracts';
import { importExamples } from './import-examples.js';

const at = '2026-03-02T09:30:00.000Z';
const connectorId = '019a1f1e-6f0a-7c3e-9b57-2f6d1f0a4c11';

const finding: Finding = {
  code: 'structure/required-property-missing',
  severity: 'error',
  message: '`description` is missing. A response needs it.',
  params: { property: 'description' },
  pointer: '/paths/~1sentiment/post/responses/200',
  range: { line: 41, column: 18, endLine: 45, endColumn: 12 },
  related: [],
  docsUrl: '/docs/rules/structure/required-property-missing',
};

const registration: Registration = {
  id: '019a1f1e-6e51-7d20-8a3b-5b1c9e2f7d42',
  state: 'published',
  stage: 'publish',
  name: null,
  source: {
    origin: 'file',
    fileName: 'text-analytics.swagger.json',
    url: null,
    bytes: 14_208,
    fingerprint: '0f343b0931126a20f133d67c2b018a3b1c5d8f4a9e6b7c2d3e4f5a6b7c8d9e0f',
    kind: { kind: 'openapi', version: '2.0' },
    format: 'json',
  },
  connectorId,
  outcome: 'created',
  revision: 1,
  findings: [],
  findingCounts: { error: 0, warning: 0, info: 0 },
  ledger: { nodes: 412, kept: 412, lost: 0, losses: [] },
  secretsRemoved: 0,
  timings: [
    { stage: 'fetch', ms: 1.2 },
    { stage: 'parse', ms: 4.8 },
    { stage: 'convert', ms: 6.1 },
    { stage: 'validate', ms: 9.4 },
    { stage: 'publish', ms: 17.5 },
  ],
  createdAt: at,
  updatedAt: at,
  finishedAt: at,
};

const { findings: _findings, ...registrationSummary } = registration;

/** The same, as it is handed over. */
export const receivedRegistration: Registration = {
  ...registration,
  state: 'received',
  stage: null,
  source: { ...registration.source, kind: null, format: null },
  connectorId: null,
  outcome: null,
  revision: null,
  ledger: null,
  timings: [],
  finishedAt: null,
};

/** What somebody is sent who watches it. */
export const registrationEvents = [receivedRegistration, registration]
  .map((event) => `event: ${registrationEvent}\ndata: ${JSON.stringify(event)}\n\n`)
  .join('');

const connector: Connector = {
  id: connectorId,
  name: 'Text Analytics',
  description: 'Finds the language, the sentiment, the key phrases and the named entities of short texts.',
  state: 'published',
  tags: ['Language', 'Opinion', 'Content'],
  revision: 1,
  head: 1,
  operationCount: 4,
  servers: ['https://api.example.com/text/analytics/v3.0'],
  security: [{ name: 'apiKey', type: 'apiKey', label: 'API key in header Ocp-Apim-Subscription-Key' }],
  sourceKind: { kind: 'openapi', version: '2.0' },
  sync: {
    address: 'https://api.example.com/text-analytics.swagger.json',
    everyMinutes: 60,
    nextAt: '2026-03-02T10:32:00.000Z',
    lastAt: at,
    outcome: 'unchanged',
    message: null,
    failures: 0,
  },
  brandColor: '#0b6e99',
  iconUrl: `/v1/connectors/${connectorId}/icon?v=3f1c9a0b7d5e2468`,
  createdBy: 'Ada Lovelace',
  createdAt: at,
  updatedAt: at,
  abilities: { read: true, register: true, edit: true, publish: true },
};

const operation: Operation = {
  operationId: 'DetectLanguage',
  kind: 'action',
  method: 'POST',
  path: '/languages',
  summary: 'Detect language',
  description: 'Names the language of each document and says how sure it is.',
  tags: ['Language'],
  deprecated: false,
  visibility: 'important',
  parameters: [
    {
      name: 'model-version',
      in: 'query',
      required: false,
      deprecated: false,
      label: 'Model version',
      description: 'Which model to use.',
      schema: { type: 'string', default: 'latest' },
      visibility: 'advanced',
    },
  ],
  requestBody: {
    required: true,
    description: 'The documents to look at.',
    content: [
      {
        mediaType: 'application/json',
        schema: { type: 'object', properties: { documents: { type: 'array' } }, required: ['documents'] },
      },
    ],
  },
  responses: [{ status: '200', description: 'The language of each document.', headers: [], content: [] }],
  security: [['apiKey']],
  pointer: '/paths/~1languages/post',
};

const summaryAction = {
  target: "$.paths['/languages'].post",
  description: 'Change the summary of DetectLanguage',
  update: { summary: 'Find the language' },
};

const revision: Revision = {
  number: 2,
  state: 'draft',
  isCurrent: false,
  isHead: true,
  madeBy: 'resync',
  parent: 1,
  registrationId: registration.id,
  findingCounts: { error: 0, warning: 1, info: 0 },
  collisionCount: 1,
  breaking: ['operation-removed'],
  createdBy: 'Ada Lovelace',
  createdAt: at,
  publishedBy: null,
  publishedAt: null,
  overlay: [summaryAction],
  collisions: [
    {
      pointer: '/paths/~1languages/post/summary',
      kind: 'changed',
      was: 'Detect language',
      theirs: 'Detects languages',
      ours: 'Find the language',
    },
  ],
};
const { overlay: _overlay, collisions: _collisions, ...revisionSummary } = revision;

const removedOperation = { method: 'post', path: '/keyPhrases', operationId: 'KeyPhrases' };
const diff: DefinitionDiff = {
  from: 1,
  to: 2,
  counts: { breaking: 1, safe: 0, cosmetic: 0 },
  operations: [{ operation: removedOperation, class: 'breaking', rules: ['operation-removed'] }],
  changes: [
    {
      rule: 'operation-removed',
      class: 'breaking',
      pointer: { old: '/paths/~1keyPhrases/post', new: null },
      operation: removedOperation,
      message: 'The operation `KeyPhrases` has been removed.',
    },
  ],
  omitted: 0,
};

const session: Session = {
  kind: 'person',
  user: { id: 'Zc2b1dPq', name: 'Ada Lovelace', email: 'ada@example.org' },
  organization: { id: 'k3Fv9xQw', name: 'Example' },
  role: 'owner',
  permissions: ['registration:create', 'registration:read', 'connector:read'],
};

const apiKey: ApiKey = {
  id: 'b7Yt2mNc',
  name: 'Nightly import',
  start: 'cy_4f',
  permissions: ['registration:create', 'registration:read'],
  createdAt: at,
  expiresAt: '2026-05-31T09:30:00.000Z',
  lastUsedAt: null,
};

const page = <Item>(item: Item) => ({ items: [item], nextCursor: null });

/** What bodies look like, by the names of their schemas: one story, about the example of this repository. */
export const examples = {
  ApiKeyPage: page(apiKey),
  Connector: connector,
  ChangeConnectorRequest: {
    name: 'Text Analytics',
    description: 'What short texts are about, and how they are meant.',
    brandColor: '#0b6e99',
  } satisfies ChangeConnectorRequest,
  ConnectorPage: {
    items: [{ ...connector, matches: [{ field: 'operation', text: 'Detect language' }] }],
    nextCursor: null,
    corrections: [{ word: 'langauge', instead: ['language'] }],
  } satisfies ConnectorPage,
  CreateApiKeyRequest: {
    name: 'Nightly import',
    permissions: ['registration:create', 'registration:read'],
    expiresInDays: 90,
  } satisfies CreateApiKeyRequest,
  CreatedApiKey: { ...apiKey, key: 'cy_4f…' } satisfies CreatedApiKey,
  DefinitionDiff: diff,
  EditConnectorRequest: { actions: [summaryAction] } satisfies EditConnectorRequest,
  FindingPage: page(finding),
  ...importExamples,
  OperationPage: page(operation),
  PublishRevisionRequest: { acknowledge: ['operation-removed'] } satisfies PublishRevisionRequest,
  PutSyncRequest: { everyMinutes: 60 } satisfies PutSyncRequest,
  Registration: registration,
  RegistrationPage: page(registrationSummary),
  ResolveCollisionsRequest: [
    { pointer: '/paths/~1languages/post/summary', take: 'overlay' },
  ] satisfies ResolveCollisionsRequest,
  Revision: revision,
  RevisionPage: page(revisionSummary),
  Session: session,
  SetupRequest: {
    token: 'the-token-of-the-set-up-link',
    organizationName: 'Example',
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    password: 'a long enough password',
  } satisfies SetupRequest,
  SignInRequest: { email: 'ada@example.org', password: 'a long enough password' } satisfies SignInRequest,
} as const;
