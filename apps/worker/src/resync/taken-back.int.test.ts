import type { JsonObject } from '@connectory/definition';
import { bundleLimitsFor, describeDefinition, gatherSource } from '@connectory/reading';
import { expect, it } from 'vitest';
import { definition, organizationId, useResync } from '../testing/use-resync.js';

const { services, partsOf, work, connect, get, resync, tick, served, later, order } = useResync();

/** A description whose schema is in a file of its own, so that only reading all of it can tell whether it has changed. */
const inTwoFiles = (list: string): JsonObject => ({
  ...definition({ list, count: 'Count' }),
  components: { schemas: { Order: { $ref: 'order.json' } } },
});

const parts = () => ({
  ...partsOf(),
  gatherer: {
    gather: (source: { bytes: Uint8Array; location: string }) =>
      gatherSource(source, async () => Buffer.from('{"type":"string"}'), bundleLimitsFor(100_000)),
  },
});

it('does not bring back what somebody has taken back, of a description in several files neither', async () => {
  const id = await connect();
  const { revisions, resyncs, registrations } = services();
  const key = { organizationId, connectorId: id };
  served().put(inTwoFiles('Listed'));
  const source = { origin: 'url' as const, url: served().url };
  await registrations.create({ ...order, source, name: null, connectorId: id });
  expect(await work(parts())).toMatchObject([{ state: 'published', revision: 2 }]);
  const publication = await revisions.publication(key, 1);
  if ('number' in publication) throw new Error('The first revision is current');
  const described = describeDefinition(JSON.parse(publication.definition) as JsonObject);
  const judged = { definition: described, broken: [] };
  await revisions.publish(key, 1, publication, judged, { acknowledge: [], name: 'Somebody' });
  await resyncs.schedule(key, 5);

  later(6);
  await tick();
  expect(await work(parts())).toMatchObject([{ state: 'published', outcome: 'unchanged' }]);
  expect(await get(id)).toMatchObject({ revision: 1, head: 1, sync: { outcome: 'unchanged' } });

  served().put(inTwoFiles('Listed anew'));
  later(6);
  await tick();
  expect(await work(parts())).toMatchObject([{ state: 'published', outcome: 'updated', revision: 3 }]);
});

it('brings it back to whoever asks for it', async () => {
  const id = await connect();
  served().put(definition({ list: 'Listed', count: 'Count' }));
  await resync(id);
  const { revisions } = services();
  const key = { organizationId, connectorId: id };
  const publication = await revisions.publication(key, 1);
  if ('number' in publication) throw new Error('The first revision is current');
  const described = describeDefinition(JSON.parse(publication.definition) as JsonObject);
  const judged = { definition: described, broken: [] };
  await revisions.publish(key, 1, publication, judged, { acknowledge: [], name: 'Somebody' });
  expect(await resync(id)).toMatchObject({ outcome: 'updated', revision: 3 });
});
