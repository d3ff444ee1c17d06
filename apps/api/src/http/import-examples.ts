import {
  importEvent,
  type EntryPlan,
  type Import,
  type ImportItem,
  type ImportPlan,
  type ImportSummary,
} from '@connectory/contracts';

const at = '2026-03-02T09:30:00.000Z';
const registrationId = '019a1f1e-6e51-7d20-8a3b-5b1c9e2f7d42';
const connectorId = '019a1f1e-6f0a-7c3e-9b57-2f6d1f0a4c11';

const summary: ImportSummary = {
  id: '019a1f1e-6d02-7a11-8c44-90d1c7b3e5a6',
  state: 'running',
  name: 'Our collections',
  dryRun: false,
  entryCount: 1_200,
  createdBy: 'Ada Lovelace',
  createdAt: at,
  updatedAt: at,
  finishedAt: null,
};

const running: Import = {
  ...summary,
  counts: {
    received: 640,
    running: 32,
    planned: 0,
    published: 520,
    'needs-review': 6,
    failed: 2,
    cancelled: 0,
  },
  outcomes: { created: 500, updated: 12, unchanged: 8, needsReview: 6, failed: 2, cancelled: 0 },
  undone: { takenBack: 0, kept: 0 },
  ratePerSecond: 168.4,
  secondsLeft: 4,
  lastFailures: [
    {
      registrationId,
      position: 431,
      entryName: 'old/billing.zip',
      code: 'import/entry-refused',
      message: '`old/billing.zip` is not unpacked: it is an archive in the archive.',
    },
  ],
  abilities: { commit: false, cancel: true, retry: true, undo: true },
};

/** The same, as soon as all of it was handed over. */
export const receivedImport: Import = {
  ...running,
  counts: { ...running.counts, received: 1_199, running: 0, published: 0, 'needs-review': 0, failed: 1 },
  outcomes: { created: 0, updated: 0, unchanged: 0, needsReview: 0, failed: 1, cancelled: 0 },
  ratePerSecond: 0,
  secondsLeft: null,
};

/** What somebody is sent who watches it. */
export const importEvents = [receivedImport, running]
  .map((event) => `event: ${importEvent}\ndata: ${JSON.stringify(event)}\n\n`)
  .join('');

const plan: EntryPlan = {
  kind: { kind: 'postman', version: '2.1.0' },
  title: 'Text Analytics',
  operationCount: 4,
  hosts: ['api.example.com'],
  routes: '9c1185a5c5e9fc54612808977ee8f548b2258d31',
  secrets: [{ kind: 'apiKey', pointer: '/auth/apikey/0/value' }],
  findingCounts: { error: 0, warning: 2, info: 1 },
  updates: { connectorId, name: 'Text Analytics' },
  unchanged: false,
};

const item: ImportItem = {
  registrationId,
  position: 17,
  entryName: 'collection/text-analytics.json',
  state: 'planned',
  outcome: null,
  connectorId: null,
  revision: null,
  kind: null,
  bytes: 30_412,
  findingCounts: { error: 0, warning: 0, info: 0 },
  failure: null,
  plan,
  undo: null,
  finishedAt: null,
};

const entry = { registrationId, position: item.position, entryName: item.entryName };

const importPlan: ImportPlan = {
  state: 'planned',
  totals: {
    entries: 1_200,
    create: 1_180,
    update: 12,
    unchanged: 6,
    failed: 2,
    operations: 21_400,
    secrets: 340,
    withErrors: 6,
  },
  duplicates: [{ hosts: ['api.example.com'], count: 2, operationCount: 4, entries: [entry, entry] }],
  updates: [{ ...entry, connectorId, connectorName: 'Text Analytics' }],
};

/** What imports look like, by the names of their schemas. */
export const importExamples = {
  Import: running,
  ImportItemPage: { items: [item], nextCursor: null },
  ImportPage: { items: [summary], nextCursor: null },
  ImportPlan: importPlan,
} as const;
