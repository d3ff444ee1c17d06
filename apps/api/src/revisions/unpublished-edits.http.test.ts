import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { definition, revisionsOf, summary } from '../testing/revisions-of.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const { get, act, publish, definitionOf, connect, readAgain } = revisionsOf(() => api);

describe('reading the source again over edits that nobody has published', () => {
  it('carries them over, and leaves it to somebody to publish them', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'Not yet for everybody'));
    const read = await readAgain(id, definition({ list: 'List', count: 'Counts' }));
    expect(read).toMatchObject({ number: 3, state: 'draft', isHead: true, isCurrent: false, parent: 2 });
    expect(await definitionOf(id)).toEqual(definition({ list: 'List', count: 'Count' }));
    expect(await definitionOf(id, 3)).toEqual(definition({ list: 'Not yet for everybody', count: 'Counts' }));
    const later = await readAgain(id, definition({ list: 'List', count: 'Counts' }, 'Later.'));
    expect(later).toMatchObject({ number: 4, state: 'draft' });
    expect(await get(id)).toMatchObject({ revision: 1, head: 4 });
  });

  it('publishes at once again when they are published, or taken back', async () => {
    const id = await connect();
    await act(id, 1, summary('list', 'Ours'));
    await readAgain(id, definition({ list: 'List', count: 'Counts' }));
    await publish(id, 3);
    const published = await readAgain(id, definition({ list: 'List', count: 'Counted' }));
    expect(published).toMatchObject({ number: 4, state: 'published', isCurrent: true });
    await act(id, 4, summary('count', 'Ours'));
    await publish(id, 4);
    const read = await readAgain(id, definition({ list: 'List', count: 'Number' }));
    expect(read).toMatchObject({ number: 6, state: 'published', isCurrent: true });
  });
});
