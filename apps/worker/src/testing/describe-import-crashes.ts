import { IMPORT_LANES, runImportLane } from '@connectory/contracts';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { handedCollection, handOverImport } from './hand-over-import.js';
import { useInstallation } from './use-installation.js';

/** So many that the lanes of an import have several turns, on a fast machine, too. */
const MANY = 2_400;
const faultPoints = ['convert', 'publish', 'commit', 'published'] as const;

/**
 * The tests of what survives of imports, and of who has to wait for them. One file for each storage of the queue calls it,
 * so that the two run side by side.
 */
export function describeImportCrashes(backend: 'redis' | 'postgres'): void {
  describe(`imports with the queue on ${backend}`, () => {
    const installation = useInstallation(backend);

    async function handOver(organizationId: string, count: number): Promise<string> {
      const entries = Array.from({ length: count }, (_, number) => handedCollection(number));
      const importId = await handOverImport(installation(), organizationId, entries);
      for (let lane = 0; lane < IMPORT_LANES; lane += 1)
        await installation().queue.enqueue(runImportLane, {
          importId,
          organizationId,
          lane,
          turn: 0,
          requestId: 'request-of-the-test',
        });
      return importId;
    }

    const query = <Row>(organizationId: string, sql: string, ...values: unknown[]): Promise<Row[]> =>
      installation().tenant.run(organizationId, (manager) => manager.query<Row[]>(sql, values));

    async function endedOf(organizationId: string, importId: string): Promise<number> {
      const [row] = await query<{ ended: number }>(
        organizationId,
        `SELECT count(*)::int AS ended FROM connectory.registration WHERE import_id = $1 AND finished_at IS NOT NULL`,
        importId,
      );
      return row!.ended;
    }

    async function until(isSo: () => Promise<boolean>): Promise<void> {
      // The database may be away for a moment: that is what is being tested.
      while (!(await isSo().catch(() => false))) await wait(200);
    }

    async function isFinished(organizationId: string, importId: string): Promise<boolean> {
      const [row] = await query<{ state: string }>(
        organizationId,
        'SELECT state FROM connectory.import WHERE id = $1',
        importId,
      );
      return row!.state === 'finished';
    }

    async function expectBooksInOrder(organizationId: string, count: number): Promise<void> {
      const books = await query(
        organizationId,
        `SELECT (SELECT count(*)::int FROM connectory.registration WHERE outcome = 'created' AND state = 'published') AS created,
                (SELECT count(*)::int FROM connectory.connector) AS connectors,
                (SELECT count(*)::int FROM connectory.revision) AS revisions,
                (SELECT count(*)::int FROM connectory.operation) AS operations,
                (SELECT count(*)::int FROM connectory.source WHERE content IS NULL OR sealed IS NOT NULL) AS unread`,
      );
      expect(books).toEqual([
        { created: count, connectors: count, revisions: count, operations: 2 * count, unread: 0 },
      ]);
    }

    it('ends every entry once, wherever its worker was killed', { timeout: 300_000 }, async () => {
      const imports: [string, string][] = [];
      for (const point of faultPoints) {
        const worker = await installation().startWorker(point);
        const organizationId = `killed at ${point}`;
        imports.push([organizationId, await handOver(organizationId, 40)]);
        expect([point, await worker.ended]).toEqual([point, 'SIGKILL']);
      }
      const survivor = await installation().startWorker();
      for (const [organizationId, importId] of imports) {
        await until(() => isFinished(organizationId, importId));
        await expectBooksInOrder(organizationId, 40);
      }
      await survivor.stop();
    });

    it(
      'ends every entry once when the queue is wiped and the database restarts under way',
      { timeout: 300_000 },
      async () => {
        const organizationId = 'wiped';
        const [worker, other] = [await installation().startWorker(), await installation().startWorker()];
        const importId = await handOver(organizationId, 200);
        await until(async () => (await endedOf(organizationId, importId)) > 20);
        await installation().wipeQueue();
        await installation().postgres.restart();
        await until(() => isFinished(organizationId, importId));
        await expectBooksInOrder(organizationId, 200);
        await Promise.all([worker.stop(), other.stop()]);
      },
    );

    it('lets nobody else wait for an import', { timeout: 300_000 }, async () => {
      const worker = await installation().startWorker();
      const large = await handOver('many', MANY);
      await until(async () => (await endedOf('many', large)) > 32);
      const before = await endedOf('many', large);
      const { id } = await installation().registrations.create({
        organizationId: 'single',
        createdBy: { id: 'somebody', name: 'Somebody' },
        caller: 'person/somebody',
        requestId: 'request-of-the-test',
        source: { origin: 'file', bytes: Buffer.from(handedCollection(1).text), fileName: null },
        name: null,
        connectorId: null,
        idempotencyKey: null,
      });
      const small = await handOver('few', 3);
      const isPublished = async () =>
        (await installation().registrations.get('single', id)).state === 'published';
      await until(isPublished);
      const meanwhile = (await endedOf('many', large)) - before;
      await until(() => isFinished('few', small));
      expect(await isFinished('many', large), 'the few need not wait for the many').toBe(false);
      // A single definition waits for no more than what has been begun, which is far from half of it.
      expect(meanwhile).toBeLessThan(MANY / 2);
      await until(() => isFinished('many', large));
      await expectBooksInOrder('many', MANY);
      await worker.stop();
    });
  });
}
