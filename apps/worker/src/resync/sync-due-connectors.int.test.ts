import type { JsonObject } from '@connectory/definition';
import { describeDefinition } from '@connectory/reading';
import { describe, expect, it } from 'vitest';
import { definition, organizationId, useResync } from '../testing/use-resync.js';

const { services, work, connect, get, resync, tick, served, queued, later, time } = useResync();

describe('the clock', () => {
  const scheduled = async (everyMinutes: number) => {
    const id = await connect();
    await services().resyncs.schedule({ organizationId, connectorId: id }, everyMinutes);
    return id;
  };

  it('looks with one conditional request at what is due, and leaves no rows', async () => {
    const id = await scheduled(5);
    await tick();
    expect(served().asked()).toEqual([]);
    const before = await services().registrations.list(organizationId, { limit: 100 });
    later(6);
    await tick();
    expect(served().asked()).toEqual([{ condition: expect.any(String) as string, status: 304 }]);
    expect(queued()).toEqual([]);
    expect(await services().registrations.list(organizationId, { limit: 100 })).toEqual(before);
    const { sync } = await get(id);
    expect(sync).toMatchObject({ outcome: 'unchanged', everyMinutes: 5, failures: 0 });
    expect(new Date(sync.nextAt!).getTime()).toBeGreaterThan(time() + 4 * 60_000);
    await tick();
    expect(served().asked()).toEqual([]);
  });

  it('has what has changed registered, once for however many look', async () => {
    const id = await scheduled(5);
    served().put(definition({ list: 'List', count: 'Counts' }));
    later(6);
    await Promise.all([tick(), tick(), tick()]);
    expect(served().asked()).toHaveLength(1);
    expect(queued()).toHaveLength(1);
    later(15);
    // It is still being read, so nobody looks at it.
    await tick();
    expect(served().asked()).toEqual([]);
    expect(await work()).toMatchObject([{ outcome: 'updated', connectorId: id }]);
    expect(await get(id)).toMatchObject({ revision: 2, sync: { outcome: 'updated' } });
  });

  it('waits longer and longer for an address that fails, and says so', async () => {
    const id = await scheduled(5);
    served().fail(500);
    const waits: number[] = [];
    for (let failures = 1; failures <= 3; failures += 1) {
      later(60 * 24);
      await tick();
      const { sync } = await get(id);
      expect(sync).toMatchObject({ outcome: 'failed', failures });
      waits.push(Math.floor((new Date(sync.nextAt!).getTime() - time()) / 600_000));
    }
    expect(waits).toEqual([1, 2, 4]);
    served().fail(null);
    later(60 * 24);
    await tick();
    expect((await get(id)).sync).toMatchObject({ outcome: 'unchanged', failures: 0, message: null });
  });

  it('does not bring back what somebody has taken back', async () => {
    const id = await scheduled(5);
    served().put(definition({ list: 'Listed', count: 'Count' }));
    await resync(id);
    expect((await get(id)).revision).toBe(2);
    const { revisions } = services();
    const key = { organizationId, connectorId: id };
    const publication = await revisions.publication(key, 1);
    if ('number' in publication) throw new Error('The first revision is current');
    const described = describeDefinition(JSON.parse(publication.definition) as JsonObject);
    const judged = { definition: described, broken: [] };
    await revisions.publish(key, 1, publication, judged, { acknowledge: [], name: 'Somebody' });
    served().asked();
    later(60);
    await tick();
    expect(served().asked()).toMatchObject([{ status: 304 }]);
    expect(queued()).toEqual([]);
    expect((await get(id)).revision).toBe(1);
  });

  it('stops when it is told to', async () => {
    const id = await scheduled(5);
    await services().resyncs.unschedule({ organizationId, connectorId: id });
    later(60);
    await tick();
    expect(served().asked()).toEqual([]);
  });
});
