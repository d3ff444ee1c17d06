import { finalRegistrationStates, type Registration } from '@connectory/contracts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useInstallation } from './use-installation.js';

const organizationId = 'organization';
const faultPoints = ['fetch', 'parse', 'convert', 'validate', 'publish', 'commit', 'published'] as const;
const example = readFileSync(new URL('../../../../examples/text-analytics.swagger.json', import.meta.url));

/**
 * The tests of what survives: workers killed at every stage, a queue that forgets everything, a database that restarts.
 * One file for each storage of the queue calls it, so that the two run side by side.
 */
export function describeCrashes(backend: 'redis' | 'postgres'): void {
  describe(`with the queue on ${backend}`, () => {
    const installation = useInstallation(backend);

    const handOver = () =>
      installation().registrations.create({
        organizationId,
        createdBy: { id: 'somebody', name: 'Somebody' },
        caller: 'person/somebody',
        requestId: 'request-of-the-test',
        source: { origin: 'file', bytes: example, fileName: 'text-analytics.swagger.json' },
        name: null,
        connectorId: null,
        idempotencyKey: null,
      });

    async function allEnded(ids: readonly string[]): Promise<Registration[]> {
      for (;;) {
        // The database may be away for a moment: that is what is being tested.
        const all = await Promise.all(
          ids.map((id) => installation().registrations.get(organizationId, id)),
        ).catch(() => []);
        if (all.length > 0 && all.every(({ state }) => finalRegistrationStates.includes(state))) return all;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }

    async function expectPublishedOnce(ids: readonly string[]): Promise<void> {
      const ended = await allEnded(ids);
      expect(ended.map(({ state }) => state)).toEqual(ids.map(() => 'published'));
      const revisions: { registration_id: string; operations: number }[] = await installation().tenant.run(
        organizationId,
        (manager) =>
          manager.query(
            `SELECT v.registration_id, count(o.*)::int AS operations
           FROM connectory.revision v LEFT JOIN connectory.operation o ON o.revision_id = v.id
          WHERE v.registration_id = ANY($1) GROUP BY v.id`,
            [ids],
          ),
      );
      expect(revisions.map((revision) => revision.registration_id).toSorted()).toEqual(ids.toSorted());
      expect(revisions.every(({ operations }) => operations === 4)).toBe(true);
      expect(new Set(ended.map(({ connectorId }) => connectorId)).size).toBe(ids.length);
    }

    it('ends every registration once, wherever its worker was killed', { timeout: 180_000 }, async () => {
      const ids: string[] = [];
      for (const point of faultPoints) {
        const worker = await installation().startWorker(point);
        ids.push((await handOver()).id);
        expect([point, await worker.ended]).toEqual([point, 'SIGKILL']);
      }
      const survivor = await installation().startWorker();
      await expectPublishedOnce(ids);
      await survivor.stop();
    });

    it(
      'ends every registration once when the queue was wiped after the commit',
      { timeout: 120_000 },
      async () => {
        const ids = [(await handOver()).id, (await handOver()).id, (await handOver()).id];
        await installation().wipeQueue();
        const worker = await installation().startWorker();
        await expectPublishedOnce(ids);
        await installation().wipeQueue();
        ids.push((await handOver()).id);
        await expectPublishedOnce(ids);
        await worker.stop();
      },
    );

    it('ends every registration once when PostgreSQL restarts under way', { timeout: 180_000 }, async () => {
      const ids: string[] = [];
      for (let count = 0; count < 40; count += 1) ids.push((await handOver()).id);
      const worker = await installation().startWorker();
      await allEnded(ids.slice(0, 1));
      await installation().postgres.restart();
      await expectPublishedOnce(ids);
      await worker.stop();
    });
  });
}
