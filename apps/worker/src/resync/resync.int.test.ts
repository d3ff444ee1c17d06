import type { JsonObject } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { definition, organizationId, useResync } from '../testing/use-resync.js';

const { order, services, partsOf, work, connect, get, definitionOf, resync, edit, tick, served, later } =
  useResync();

describe('reading a source again', () => {
  it('costs one conditional request when nothing has changed, and makes no revision', async () => {
    const id = await connect();
    const registration = await resync(id);
    expect(registration).toMatchObject({
      state: 'published',
      outcome: 'unchanged',
      connectorId: id,
      revision: 1,
    });
    expect(served().asked()).toEqual([{ condition: expect.stringMatching(/^"/) as string, status: 304 }]);
    expect(await get(id)).toMatchObject({ revision: 1, head: 1, sync: { outcome: 'unchanged' } });
  });

  it('knows the same bytes by another name', async () => {
    const id = await connect();
    const { tenant } = services();
    await tenant.run(organizationId, (manager) =>
      manager.query(`UPDATE connectory.source SET etag = '"other"'`),
    );
    expect(await resync(id)).toMatchObject({ outcome: 'unchanged' });
    expect(served().asked()).toMatchObject([{ condition: '"other"', status: 200 }]);
    await resync(id);
    expect(served().asked()).toMatchObject([{ status: 304 }]);
  });

  it('keeps an edit while other things change', async () => {
    const id = await connect();
    await edit(id, 'list', 'Ours');
    served().put(definition({ list: 'List', count: 'Counts', added: 'New' }));
    expect(await resync(id)).toMatchObject({ state: 'published', outcome: 'updated', revision: 3 });
    expect(await definitionOf(id)).toEqual(definition({ list: 'Ours', count: 'Counts', added: 'New' }));
    served().put(definition({ list: 'List', count: 'Counts' }, 'Later.'));
    const breaking = await resync(id);
    expect(breaking).toMatchObject({ state: 'needs-review', revision: 4 });
    const key = { organizationId, connectorId: id };
    expect(await services().revisions.get(key, 4)).toMatchObject({
      breaking: ['operation-removed'],
      collisions: [],
      isHead: true,
      isCurrent: false,
    });
    expect(await get(id)).toMatchObject({ revision: 3, sync: { outcome: 'needs-review' } });
  });

  it('publishes nothing while both sides have changed the same', async () => {
    const id = await connect();
    await edit(id, 'list', 'Ours');
    served().put(definition({ list: 'Theirs', count: 'Count' }));
    expect(await resync(id)).toMatchObject({ state: 'needs-review', revision: 3 });
    const { collisions } = await services().revisions.get({ organizationId, connectorId: id }, 3);
    expect(collisions).toMatchObject([{ kind: 'changed', was: 'List', theirs: 'Theirs', ours: 'Ours' }]);
    expect(await definitionOf(id)).toEqual(definition({ list: 'Ours', count: 'Count' }));
  });

  it('loses no collision that is open when it reads again, by hand as by the clock', async () => {
    const id = await connect(definition({ list: 'List', count: 'Count', drop: 'Drop' }));
    for (const operationId of ['list', 'count', 'drop']) await edit(id, operationId, 'Ours');
    const placesOf = async (number: number) => {
      const { collisions } = await services().revisions.get({ organizationId, connectorId: id }, number);
      return collisions.map(({ pointer }) => pointer).toSorted();
    };
    served().put(definition({ list: 'Theirs', count: 'Count', drop: 'Drop' }));
    await resync(id);
    expect(await placesOf(5)).toEqual(['/paths/~1list/get/summary']);
    served().put(definition({ list: 'Theirs', count: 'Theirs', drop: 'Drop' }));
    expect(await resync(id)).toMatchObject({ state: 'needs-review', revision: 6 });
    expect(await placesOf(6)).toEqual(['/paths/~1count/get/summary', '/paths/~1list/get/summary']);
    await services().resyncs.schedule({ organizationId, connectorId: id }, 5);
    later(6);
    served().put(definition({ list: 'Theirs', count: 'Theirs' }, 'Later.'));
    await tick();
    expect(await work()).toMatchObject([{ state: 'needs-review', revision: 7 }]);
    expect(await placesOf(7)).toEqual([
      '/paths/~1count/get/summary',
      '/paths/~1drop',
      '/paths/~1list/get/summary',
    ]);
  });

  it('goes out from what somebody published while it was at work', async () => {
    const id = await connect();
    served().put(definition({ list: 'List', count: 'Counts' }));
    await services().resyncs.resync(order, id);
    let edits = 0;
    const parts = partsOf();
    const [registration] = await work({
      ...parts,
      reader: {
        read: async (...args) => {
          edits += 1;
          const read = await parts.reader.read(...args);
          if (edits === 1) await edit(id, 'list', 'Meanwhile');
          return read;
        },
      },
    });
    expect(edits).toBe(2);
    expect(registration).toMatchObject({ state: 'published', revision: 3 });
    expect(await definitionOf(id)).toEqual(definition({ list: 'Meanwhile', count: 'Counts' }));
  });

  it('says on the connector what went wrong', async () => {
    const id = await connect();
    served().fail(404);
    expect(await resync(id)).toMatchObject({ state: 'failed', outcome: null, revision: null });
    const { sync, revision } = await get(id);
    expect(revision).toBe(1);
    expect(sync).toMatchObject({ outcome: 'failed', failures: 1 });
    expect(sync.message).toContain('404');
  });

  it('is not possible where the source was handed over; that is done again', async () => {
    const { registrations, resyncs } = services();
    const handOver = async (made: JsonObject, connectorId: string | null) => {
      const bytes = Buffer.from(JSON.stringify(made));
      const source = { origin: 'file' as const, bytes, fileName: 'api.json' };
      await registrations.create({ ...order, source, name: null, connectorId });
      return (await work())[0]!;
    };
    const { connectorId } = await handOver(definition({ list: 'List' }), null);
    await expect(resyncs.resync(order, connectorId!)).rejects.toMatchObject({ code: 'connector/no-address' });
    await expect(resyncs.schedule({ organizationId, connectorId: connectorId! }, 5)).rejects.toMatchObject({
      code: 'connector/no-address',
    });
    await edit(connectorId!, 'list', 'Ours');
    expect(await handOver(definition({ list: 'List' }), connectorId)).toMatchObject({ outcome: 'unchanged' });
    const again = await handOver(definition({ list: 'List', more: 'More' }), connectorId);
    expect(again).toMatchObject({ outcome: 'updated', state: 'published' });
    expect(await definitionOf(connectorId!)).toEqual(definition({ list: 'Ours', more: 'More' }));
  });
});
