import type { Finding } from '@connectory/contracts';
import { createLogger, type Tenant } from '@connectory/platform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RECEIVING_MS } from '../registration/lifecycle.js';
import type { SourceVault } from '../registration/source-vault.js';
import type { HandedOverEntry, ImportOrder } from './import-order.js';
import { receiveImport } from './receive-import.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const order: ImportOrder = {
  organizationId: 'organization',
  createdBy: { id: 'somebody', name: 'Somebody' },
  caller: 'person/somebody',
  requestId: 'request',
  name: null,
  dryRun: false,
  idempotencyKey: null,
};
const refused: HandedOverEntry = {
  type: 'refused',
  name: 'x',
  finding: { code: 'import/entry-refused', severity: 'error', message: 'No' } as Finding,
};

it('says that it goes on while an archive comes in, however long that takes', async () => {
  const signs: number[] = [Date.now()];
  const manager = {
    insert: async () => undefined,
    update: async (_entity: unknown, _where: unknown, { updatedAt }: { updatedAt: Date }) => {
      signs.push(updatedAt.getTime());
      return { affected: 1 };
    },
    query: async () => [{ id: 'touched' }],
  };
  async function* entries() {
    await new Promise((resolve) => setTimeout(resolve, 3 * RECEIVING_MS));
    yield refused;
  }
  const received = receiveImport(
    {
      tenant: { run: async (_organization, work) => work(manager as never) } satisfies Tenant,
      vault: { fingerprint: () => 'fingerprint' } as unknown as SourceVault,
      logger: createLogger({ name: 'test', level: 'silent' }),
      now: () => new Date(),
    },
    order,
    entries(),
  );
  await vi.advanceTimersByTimeAsync(3 * RECEIVING_MS);
  expect(await received).toMatchObject({ isNew: true });
  const pauses = signs.slice(1).map((at, index) => at - signs[index]!);
  expect(Math.max(...pauses)).toBeLessThan(RECEIVING_MS / 2);
  expect(vi.getTimerCount(), 'nothing goes on behind it').toBe(0);
});
