import { Revision } from '@connectory/contracts';
import type { JsonObject } from '@connectory/definition';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { definition, revisionsOf, summary, two } from '../testing/revisions-of.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const { send, act, publish, definitionOf, connect, readAgain } = revisionsOf(() => api);
const [list, lists] = ['/paths/~1list/get/summary', '/paths/~1lists/get/summary'];
const placesOf = ({ collisions }: Revision) => collisions.map(({ pointer }) => pointer);
/** The summary of an operation collides, in the third revision, which is the head. */
const collide = async () => {
  const id = await connect();
  await act(id, 1, summary('list', 'Ours'));
  await publish(id, 2);
  expect(placesOf(await readAgain(id, definition({ list: 'Theirs', count: 'Count' })))).toEqual([list]);
  return id;
};
const rename = async (id: string, head: number) => {
  const { '/list': moved, ...others } = (await definitionOf(id, head))['paths'] as JsonObject;
  return act(
    id,
    head,
    { target: "$.paths['/list']", remove: true },
    { target: '$.paths', update: { '/lists': moved, ...others } },
  );
};

describe('a collision that nobody has resolved', () => {
  it('stays open over edits elsewhere, and is known where it has moved to', async () => {
    const id = await collide();
    const elsewhere = await act(id, 3, summary('count', 'Number'));
    expect(elsewhere.body).toMatchObject({ number: 4, collisionCount: 1 });
    const { body } = await rename(id, 4);
    expect(body.collisions).toEqual([
      { pointer: lists, kind: 'changed', was: 'List', theirs: 'Theirs', ours: 'Ours' },
    ]);
    const resolved = await send<Revision>('POST', `${id}/revisions/5/resolve`, {
      payload: [{ pointer: lists, take: 'source' }],
    });
    expect(resolved.body).toMatchObject({ number: 6, collisions: [] });
    expect(((await definitionOf(id, 6))['paths'] as JsonObject)['/lists']).toMatchObject({
      get: { summary: 'Theirs' },
    });
  });

  it('is settled by whoever writes something else in its place', async () => {
    const id = await collide();
    expect((await act(id, 3, summary('list', 'Both'))).body).toMatchObject({ number: 4, collisions: [] });
    expect((await publish(id, 4)).status).toBe(200);
  });

  it('is listed with what collides when the source is read again, also after an edit between', async () => {
    const id = await collide();
    await rename(id, 3);
    await act(id, 4, summary('count', 'Number'));
    const again = await readAgain(id, definition({ list: 'Theirs', count: 'Counted' }));
    expect(again).toMatchObject({ number: 6, state: 'draft', collisionCount: 2 });
    expect(placesOf(again).toSorted()).toEqual(['/paths/~1count/get/summary', lists]);
    const third = await readAgain(id, definition({ list: 'Later', count: 'Counted' }, 'Changed.'));
    expect(placesOf(third).toSorted()).toEqual(['/paths/~1count/get/summary', lists]);
    expect(third.collisions).toContainEqual(
      expect.objectContaining({ pointer: lists, theirs: 'Later', ours: 'Ours' }),
    );
  });

  it('says where an item belongs that the team has taken out and the source has changed', async () => {
    const tagged = (description: string, names = ['first', 'second']): JsonObject => ({
      ...two(),
      tags: names.map((name) => ({ name, description })),
    });
    const id = await connect(tagged('One.'));
    await act(id, 1, { target: '$.tags[0]', remove: true });
    await publish(id, 2);
    const read = await readAgain(id, tagged('Two.'));
    expect(Revision.parse(read)).toEqual(read);
    const { number, collisions } = read;
    expect(collisions).toEqual([
      {
        pointer: '/tags/1',
        kind: 'removed-by-overlay',
        index: 0,
        was: { name: 'first', description: 'One.' },
        theirs: { name: 'first', description: 'Two.' },
      },
    ]);
    const payload = [{ pointer: '/tags/1', take: 'source' }];
    await send('POST', `${id}/revisions/${number}/resolve`, { payload });
    expect(await definitionOf(id, number + 1)).toEqual(tagged('Two.'));
  });
});
