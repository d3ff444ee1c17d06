import { catalogEntities, createSourceVault, ImportService, MAX_ATTEMPTS } from '@connectory/catalog';
import { createDataSource, createTenant, type Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handedCollection, type HandedEntry } from '../testing/hand-over-import.js';
import { importLanes } from '../testing/import-lanes.js';
import type { ImportParts } from './import-parts.js';

const database = useDatabase();
const vault = createSourceVault(Buffer.alloc(32, 1));
let app: DataSource;
let tenant: Tenant;

beforeAll(async () => {
  app = await createDataSource({
    url: database.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 5,
  }).initialize();
  tenant = createTenant(app);
});
afterAll(() => app.destroy());

const nothing = () => Promise.reject(new Error('Nobody is to ask for this'));

const lanes = (changes: Partial<ImportParts> = {}) => importLanes({ tenant, vault }, changes);

const five = [0, 1, 2, 3, 4].map((number) => handedCollection(number));

describe('a lane', () => {
  it('takes every entry to its end and then the import', async () => {
    const { handOver, run, books, connectors, asked } = lanes();
    const id = await handOver([...five, { name: 'broken.json', text: '{', identity: null }]);
    await run(id);
    expect(await books(id)).toEqual({
      state: 'finished',
      entries: [...five.map(() => 'published created'), 'failed null'],
    });
    expect(await connectors()).toBe(5);
    expect(asked).toEqual([]);
  });

  it('ends the second run of the same import without reading anything', async () => {
    const { handOver, run, books, connectors, read, query } = lanes();
    await run(await handOver(five));
    const before = read.length;
    const again = await handOver(five);
    await run(again);
    expect(await books(again)).toEqual({
      state: 'finished',
      entries: five.map(() => 'published unchanged'),
    });
    expect(read.length).toBe(before);
    expect(await connectors()).toBe(5);
    expect(
      await query('SELECT id FROM connectory.source WHERE sealed IS NOT NULL'),
      'what nobody needs is not kept',
    ).toEqual([]);
  });

  it('knows what is the same by the values of its environment, read anew or not', async () => {
    const { handOverWith, run, books, query } = lanes();
    const { text, ...entry } = handedCollection(0);
    const short = { ...entry, text: text.replaceAll('https://api-0.example', '{{base}}') };
    const spaced = { ...entry, text: JSON.stringify(JSON.parse(short.text), null, 2) };
    const runs: string[] = [];
    for (const [base, handed] of [
      ['https://api-0.example', short],
      ['https://api-0.example', short],
      ['https://api-0.example', spaced],
      ['https://other.example', { ...short, text: `${short.text} ` }],
    ] as const) {
      const id = await handOverWith({ base }, handed);
      await run(id);
      runs.push(...(await books(id)).entries);
    }
    expect(runs.slice(0, 3)).toEqual(['published created', 'published unchanged', 'published unchanged']);
    expect(runs[3]).toMatch(/ updated$/);
    const servers = await query<{ server: string }>(
      `SELECT definition::json -> 'servers' -> 0 ->> 'url' AS server FROM connectory.revision ORDER BY number`,
    );
    expect(servers).toEqual([{ server: 'https://api-0.example' }, { server: 'https://other.example' }]);
  });

  it('updates the connectors of what was changed, also when one import has the same twice', async () => {
    const { handOver, run, books, connectors } = lanes();
    await run(await handOver(five));
    const id = await handOver([
      ...five.slice(0, 4),
      handedCollection(4, { path: 'changed' }),
      handedCollection(5),
      handedCollection(5, { path: 'changed' }),
    ]);
    await run(id);
    const { state, entries } = await books(id);
    expect(state).toBe('finished');
    expect(entries.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'published unchanged'));
    // A path is gone: somebody has to say yes to that.
    expect(entries.slice(4).toSorted()).toEqual([
      'needs-review updated',
      'needs-review updated',
      'published created',
    ]);
    expect(await connectors()).toBe(6);
  });

  it('goes to the end of the queue after its slice, with the next turn', async () => {
    const { handOver, run, books, asked, pass, parts } = lanes();
    const read = parts.entryReader.read;
    parts.entryReader.read = (...given) => (pass(500), read(...given));
    const id = await handOver(Array.from({ length: 20 }, (_, number) => handedCollection(number)));
    await run(id);
    expect(asked).toMatchObject([{ importId: id, lane: 0, turn: 1 }]);
    const { state, entries } = await books(id);
    expect([state, entries.filter((entry) => entry === 'published created').length]).toEqual(['running', 16]);
  });

  it('stops at the next few when the import is cancelled', async () => {
    const { handOver, run, read, query } = lanes();
    const id = await handOver(five);
    await query(`UPDATE connectory.import SET state = 'cancelled' WHERE id = $1`, id);
    await run(id);
    expect(read).toEqual([]);
  });

  it('lets two workers race for the same entries, and ends each once', async () => {
    const { handOver, run, books, connectors } = lanes();
    const id = await handOver(Array.from({ length: 40 }, (_, number) => handedCollection(number)));
    await Promise.all([run(id, 0), run(id, 1), run(id, 2)]);
    const { state, entries } = await books(id);
    expect([state, new Set(entries), await connectors()]).toEqual([
      'finished',
      new Set(['published created']),
      40,
    ]);
  });

  it('waits for earlier imports of its organisation', async () => {
    const { handOver, run, asked, read } = lanes();
    await handOver(five);
    await handOver(five);
    const third = await handOver(five);
    await run(third);
    expect([read, asked]).toMatchObject([[], [{ importId: third, turn: 1 }]]);
  });
});

describe('an entry that cannot be brought to its end', () => {
  it('waits by itself, and is given up when it was tried often enough', async () => {
    const { handOver, run, books, pass, parts, query } = lanes();
    const read = parts.entryReader.read;
    parts.entryReader.read = (bytes, options) =>
      Buffer.from(bytes).includes('Collection 2')
        ? Promise.reject(new Error('It takes everybody down'))
        : read(bytes, options);
    const id = await handOver(five);
    const others = [
      'published created',
      'published created',
      'running null',
      'published created',
      'published created',
    ];
    await run(id);
    expect(await books(id)).toEqual({ state: 'running', entries: others });
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      pass(31_000);
      await run(id, 1);
      expect((await books(id)).entries[2], 'only the first lane takes it').toBe('running null');
      await run(id).catch(() => undefined);
    }
    expect(await books(id)).toEqual({ state: 'finished', entries: others.with(2, 'failed null') });
    const [given] = await query<{ code: string }>(
      `SELECT findings -> 0 ->> 'code' AS code FROM connectory.registration WHERE import_id = $1 AND state = 'failed'`,
      id,
    );
    expect(given?.code).toBe('registration/given-up');
  });

  it('is tried again with all others when nothing can be written', async () => {
    const { handOver, run, books, parts } = lanes();
    const id = await handOver(five);
    parts.entryReader.read = nothing;
    await expect(run(id)).rejects.toThrow('Nobody is to ask');
    expect((await books(id)).entries).toEqual(five.map(() => 'received null'));
  });
});

describe('a plan', () => {
  it('says what each entry would become, and publishes nothing', async () => {
    const { handOver, run, books, connectors, query } = lanes();
    await run(await handOver(five.slice(0, 2)));
    const changed = handedCollection(1, { path: 'changed' });
    const twin = { ...handedCollection(3), identity: 'postman:another' };
    const id = await handOver(
      [five[0]!, changed, five[3]!, twin, { name: 'x', text: '[', identity: null }],
      'planning',
    );
    await run(id);
    expect(await books(id)).toEqual({
      state: 'planned',
      entries: ['planned null', 'planned null', 'planned null', 'planned null', 'failed null'],
    });
    expect(await connectors()).toBe(2);
    const plans = await query<{ plan: Record<string, unknown> }>(
      `SELECT plan FROM connectory.registration WHERE import_id = $1 AND state = 'planned' ORDER BY import_position`,
      id,
    );
    expect(plans.map(({ plan }) => plan)).toMatchObject([
      { title: 'Collection 0', unchanged: true, updates: null, operationCount: 2 },
      {
        title: 'Collection 1',
        unchanged: false,
        updates: { name: 'Collection 1' },
        hosts: ['api-1.example'],
      },
      { unchanged: false, updates: null, kind: { kind: 'postman', version: '2.1.0' } },
      { unchanged: false, updates: null },
    ]);
    expect(plans[2]!.plan['routes']).toBe(plans[3]!.plan['routes']);
    expect(plans[2]!.plan['routes']).not.toBe(plans[1]!.plan['routes']);
  });
});

describe('undo', () => {
  /** The same collection with one request more, which nobody has to say yes to. */
  const longer = (entry: HandedEntry): HandedEntry => {
    const collection = JSON.parse(entry.text) as { item: { name: string; request: { url: string } }[] };
    const [first] = collection.item;
    const more = {
      ...first!,
      name: 'More',
      request: { ...first!.request, url: `${first!.request.url}-more` },
    };
    return { ...entry, text: JSON.stringify({ ...collection, item: [...collection.item, more] }) };
  };
  type Shown = { name: string; revision: number; head: number; deleted: boolean; operations: number };
  const shown = (query: ReturnType<typeof lanes>['query']) =>
    query<Shown>(
      `SELECT name, revision, head, deleted_at IS NOT NULL AS deleted, operation_count AS operations
         FROM connectory.connector ORDER BY name`,
    );

  it('takes back what was made and updated, and keeps what somebody has changed since', async () => {
    const { handOver, run, query, parts, organizationId, pass } = lanes();
    await run(await handOver(five.slice(0, 2)));
    pass(1_000);
    const id = await handOver([longer(five[0]!), ...five.slice(1)]);
    await run(id);
    pass(1_000);
    expect((await shown(query)).map(({ revision, operations }) => [revision, operations])).toEqual([
      [2, 3],
      ...[1, 2, 3, 4].map(() => [1, 2]),
    ]);
    await query(
      `UPDATE connectory.connector SET name = 'Mine', updated_at = now() WHERE name = 'Collection 4'`,
    );
    const imports = new ImportService(parts);
    const reader = { organizationId, permissions: ['import:control' as const] };
    for (let time = 0; time < 2; time += 1) {
      await imports.change(reader, id, 'undo');
      await run(id, 1);
      await run(id);
      expect(await imports.get(reader, id)).toMatchObject({
        state: 'undone',
        undone: { takenBack: 3, kept: 1 },
        outcomes: { created: 3, updated: 1, unchanged: 1 },
      });
    }
    expect((await shown(query)).map((row) => Object.values(row))).toEqual([
      ['Collection 0', 1, 1, false, 2],
      ['Collection 1', 1, 1, false, 2],
      ['Collection 2', 1, 1, true, 2],
      ['Collection 3', 1, 1, true, 2],
      ['Mine', 1, 1, false, 2],
    ]);
    // The same again makes again what was taken back.
    const again = await handOver([longer(five[0]!), ...five.slice(1)]);
    await run(again);
    expect(await imports.get(reader, again)).toMatchObject({
      state: 'finished',
      outcomes: { created: 2, updated: 1, unchanged: 2 },
    });
  });

  it('ends an import that broke off while it was handed over, after a while', async () => {
    const { handOver, run, books, query, pass } = lanes();
    const id = await handOver(five);
    await query(`UPDATE connectory.import SET state = 'receiving' WHERE id = $1`, id);
    await run(id);
    expect((await books(id)).state).toBe('receiving');
    pass(3_600_000);
    await run(id);
    expect(await books(id)).toEqual({ state: 'cancelled', entries: five.map(() => 'cancelled null') });
  });
});
