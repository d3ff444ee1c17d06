import { createDataSource, createTenant, uuidV7, type Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { ConnectorQuery } from '@connectory/contracts';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listConnectors } from '../connector/list-connectors.js';
import { catalogEntities } from '../entities/catalog-entities.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { indexConnector, type SearchedConnector } from './index-connector.js';

const database = useDatabase();
let app: DataSource;
let tenant: Tenant;
beforeAll(async () => {
  app = await createDataSource({
    url: database.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 10,
  }).initialize();
  tenant = createTenant(app);
});
afterAll(() => app.destroy());

let clock = Date.parse('2026-01-01T00:00:00Z');

interface Given extends Partial<Omit<SearchedConnector, 'operations'>> {
  readonly name: string;
  readonly operations?: readonly string[];
}

/** A connector in the catalog and in the index, made after those before it. */
async function put(organizationId: string, { operations = [], ...given }: Given): Promise<string> {
  clock += 1_000;
  const connectorId = uuidV7(clock);
  const shown = {
    description: '',
    state: 'published' as const,
    sourceKind: 'openapi' as const,
    tags: [],
    servers: [],
    createdBy: 'Ada Lovelace',
    createdById: 'ada',
    ...given,
  };
  await tenant.run(organizationId, async (manager) => {
    await manager.insert(ConnectorEntity, {
      ...shown,
      sourceKind: 'openapi',
      tags: [...shown.tags],
      servers: [...shown.servers],
      id: connectorId,
      organizationId,
      revision: 1,
      head: 1,
      operationCount: operations.length,
      security: [],
      createdAt: new Date(clock),
      updatedAt: new Date(clock),
    });
    await indexConnector(manager, {
      ...shown,
      organizationId,
      connectorId,
      changedAt: new Date(clock),
      operations: operations.map((summary) => ({
        operationId: summary.replaceAll(' ', ''),
        summary,
        description: '',
        path: '/',
      })),
    });
  });
  return connectorId;
}

const list = (organizationId: string, query: Partial<ConnectorQuery>) =>
  tenant.run(organizationId, (manager) => listConnectors(manager, organizationId, { limit: 100, ...query }));

const names = async (organizationId: string, query: Partial<ConnectorQuery>) =>
  (await list(organizationId, query)).items.map(({ connector }) => connector.name);

describe('a search', () => {
  const shop = 'shop';
  beforeAll(async () => {
    await put(shop, { name: 'Billing', description: 'Also for orders.' });
    await put(shop, { name: 'Warehouse', operations: ['List orders', 'Delete user'] });
    await put(shop, { name: 'Shipping', tags: ['Orders'], sourceKind: 'postman', createdById: 'grace' });
    await put(shop, { name: 'Big orders' });
    await put(shop, { name: 'Orders of yesterday' });
    await put(shop, { name: 'Orders', state: 'draft' });
    await put(shop, { name: 'GitHub', operations: ['Create issue'], createdBy: 'Grace Hopper' });
    await put('other', { name: 'Orders of somebody else', operations: ['Zebra'] });
  });

  it('puts names that begin so first, then names, tags, operations, descriptions', async () => {
    expect(await names(shop, { q: 'orders' })).toEqual([
      ...['Orders', 'Orders of yesterday', 'Big orders', 'Shipping', 'Warehouse', 'Billing'],
    ]);
  });

  it.each<[string, Partial<ConnectorQuery>, string[]]>([
    ['the beginning of a word', { q: 'wareh' }, ['Warehouse']],
    ['words in any order', { q: 'yesterday orders' }, ['Orders of yesterday']],
    ['words in different parts', { q: 'warehouse delete' }, ['Warehouse']],
    ['an owner', { q: 'hopper' }, ['GitHub']],
    ['part of a compound', { q: 'hub' }, ['GitHub']],
    ['a tag', { tag: 'Orders' }, ['Shipping']],
    ['a state', { state: 'draft' }, ['Orders']],
    ['an owner by id', { owner: 'grace' }, ['Shipping']],
    ['a kind', { kind: 'postman' }, ['Shipping']],
    ['all at once', { q: 'order', tag: 'Orders', state: 'published', owner: 'grace' }, ['Shipping']],
    ['what nothing has', { q: 'zzzzzz' }, []],
    ['what another organisation has', { q: 'zebra' }, []],
    ['operators of tsquery', { q: `orders & !'big':* | <->` }, ['Big orders']],
  ])('finds by %s', async (_, query, found) => {
    expect(await names(shop, query)).toEqual(found);
  });

  it.each([
    ['gihub', 'GitHub', 'github'],
    ['delte user', 'Warehouse', 'delete'],
    ['wraehouse', 'Warehouse', 'warehouse'],
    ['githbu', 'GitHub', 'github'],
    ['shiping', 'Shipping', 'shipping'],
  ])('takes %s for a slip', async (q, name, meant) => {
    const { items, corrections } = await list(shop, { q });
    expect(items.map(({ connector }) => connector.name)).toEqual([name]);
    expect(corrections).toEqual([{ word: q.split(' ')[0], instead: [meant] }]);
  });

  it('corrects nothing that is found as it stands', async () => {
    await put('slip', { name: 'Gihub' });
    await put('slip', { name: 'GitHub' });
    expect(await names('slip', { q: 'gihub' })).toEqual(['Gihub']);
  });

  it('learns no words from others', async () => {
    const { items, corrections } = await list(shop, { q: 'zebar' });
    expect([items, corrections]).toEqual([[], []]);
  });

  it('says why', async () => {
    const { items } = await list(shop, { q: 'delte' });
    expect(items[0]?.matches).toEqual([{ field: 'operation', text: 'Delete user' }]);
  });

  it('passes over what rests, and finds it again when it wakes', async () => {
    const id = await put('rest', { name: 'Sleeper' });
    const rest = (deletedAt: Date | null) =>
      tenant.run('rest', (manager) => manager.update(ConnectorEntity, { id }, { deletedAt }));
    await rest(new Date());
    expect(await names('rest', { q: 'sleeper' })).toEqual([]);
    expect(await names('rest', { state: 'published' })).toEqual([]);
    expect(await names('rest', {})).toEqual([]);
    await rest(null);
    expect(await names('rest', { q: 'sleeper' })).toEqual(['Sleeper']);
  });

  it('shows nobody the rows of others, whatever the query asks the index for', async () => {
    const found = await tenant.run('nobody', (manager) =>
      manager.query(
        `SELECT * FROM connectory.find_connectors(NULL, '{}', ARRAY[$1::tsquery], 0, '', NULL, NULL, 10)`,
        [`!'none'`],
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('pages', () => {
  // More than are looked at one by one, so that the index of lexemes has its part in it.
  const many = 'many';
  beforeAll(async () => {
    for (let index = 0; index < 420; index += 1) {
      await put(many, {
        name:
          index % 7 === 0
            ? `Orders ${index % 3} ${index}`
            : index % 5 === 0
              ? `My orders ${index}`
              : `Other ${index}`,
        tags: index % 11 === 0 ? ['orders'] : [],
        operations: index % 2 === 0 ? ['List orders'] : ['Ping'],
        description: index % 13 === 0 ? 'All orders' : '',
        state: index % 17 === 0 ? 'draft' : 'published',
      });
    }
  }, 120_000);

  it.each<[Partial<ConnectorQuery>, number]>([
    [{}, 37],
    [{ q: 'orders' }, 10],
    [{ q: 'ordres' }, 25],
    [{ q: 'o' }, 50],
    [{ q: 'list orders' }, 33],
    [{ q: 'orders', state: 'draft' }, 3],
    [{ state: 'published' }, 100],
    [{ tag: 'orders' }, 5],
  ])('of %j show everything once, in the same order', async (query, limit) => {
    const whole = new Map<string, string>();
    for (let cursor: string | undefined; ;) {
      const page = await list(many, { ...query, limit, ...(cursor !== undefined && { cursor }) });
      for (const { connector } of page.items) {
        expect(whole.has(connector.id)).toBe(false);
        whole.set(connector.id, connector.name);
      }
      if (page.nextCursor === null) break;
      expect(page.items).toHaveLength(limit);
      cursor = page.nextCursor;
    }
    const expected = await allMatching(query);
    expect([...whole.keys()].toSorted()).toEqual(expected.toSorted());
    const first = await names(many, { ...query, limit: 100 });
    expect([...whole.values()].slice(0, 100)).toEqual(first);
  });

  /** The same by looking at every row. */
  const allMatching = ({ q = '', state, tag }: Partial<ConnectorQuery>) =>
    tenant.run(many, async (manager) => {
      const rows = await manager.query<{ id: string; text: string; state: string; tags: string[] }[]>(
        `SELECT c.id, c.state, c.tags,
                lower(concat_ws(' ', c.name, c.description, c.created_by, array_to_string(c.tags, ' '), i.operations)) AS text
           FROM connectory.connector AS c JOIN connectory.connector_index AS i ON i.connector_id = c.id`,
      );
      const words = q.replace('ordres', 'orders').split(' ').filter(Boolean);
      return rows
        .filter((row) =>
          words.every((word) => new RegExp(`\\b${word}`).test(row.text.replaceAll(/[^a-z0-9]+/g, ' '))),
        )
        .filter(
          (row) =>
            (state === undefined || row.state === state) && (tag === undefined || row.tags.includes(tag)),
        )
        .map(({ id }) => id);
    });
});
