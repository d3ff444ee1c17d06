import { createTemplate, serviceLogin, startPostgres, type Postgres } from '@connectory/testing';
import type { TestProject } from 'vitest/node';
import { migrate } from '@connectory/migrations';

interface Shared {
  users: number;
  postgres: Promise<Postgres>;
}

// Each project loads this file for itself; only the process is common to them.
const shared = globalThis as typeof globalThis & { connectoryTestPostgres?: Shared };

/** One PostgreSQL for the whole run, with a migrated template, however many projects ask for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.connectoryTestPostgres ??= { users: 0, postgres: startMigrated() });
  run.users += 1;
  const { ownerUrl, serviceUrl, stop } = await run.postgres;
  project.provide('postgres', { ownerUrl, serviceUrl });
  return async () => {
    run.users -= 1;
    if (run.users > 0) return;
    shared.connectoryTestPostgres = undefined;
    await stop();
  };
}

async function startMigrated(): Promise<Postgres> {
  const postgres = await startPostgres();
  await createTemplate(postgres, ({ ownerUrl }) => migrate({ ownerUrl, serviceLogin }));
  return postgres;
}
