import { catalogEntities, ConnectorService } from '@connectory/catalog';
import { ConnectorQuery } from '@connectory/contracts';
import { UsageError } from '@connectory/corpus';
import { migrate } from '@connectory/migrations';
import { createDataSource, createPool, createTenant } from '@connectory/platform';
import { serviceLogin, startPostgres } from '@connectory/testing';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { loadConnectors, type Organization } from './load-connectors.js';
import { searchCases, type SearchCase } from './search-cases.js';
import { measureCase, type MeasuredCase } from './measure-case.js';
import { searchTable } from './search-table.js';

const SIZE = 100_000;
const SMALL_ONES = 100;

export const searchBench: Bench = {
  name: 'search',
  summary: 'The catalog with 100,000 connectors and 1,000,000 operations: searches beside bare queries',
  help: `Fills a PostgreSQL of its own with generated connectors, ten operations each, and searches them as the api does.

Usage: npm run bench -- search [--size N] [--only CASE] [--json FILE]

Beside the 100,000 connectors of one organisation (--size) there are ${SMALL_ONES} organisations with 100 each; the one of them
that is measured shows what it costs to be one of many. Each query runs twice to warm up and five times to be measured, and in
turn with it a bare query for the same rows by their ids, see docs/guides/measuring.md.`,
  run,
};

async function run({ only, size, tell }: BenchOptions): Promise<BenchResult> {
  const cases = searchCases().filter(({ name }) => only === null || name.includes(only));
  if (cases.length === 0) throw new UsageError(`No case is called ${only}.`);
  const large = size ?? SIZE;
  const organizations: Organization[] = [
    { id: 'large', connectors: large },
    ...Array.from({ length: Math.ceil((SMALL_ONES * large) / SIZE) }, (_, index) => ({
      id: `small-${index}`,
      connectors: 100,
    })),
  ];
  const postgres = await startPostgres();
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, serviceLogin });
    const started = performance.now();
    await loadConnectors(postgres, organizations, tell);
    tell(`loaded in ${Math.round((performance.now() - started) / 1_000)} s`);
    const measured = await measureCatalog(postgres.serviceUrl, cases, tell);
    return { text: searchTable(measured), data: { organizations, measured } };
  } finally {
    await postgres.stop();
  }
}

/** Measures cases in the large organisation and in one of the small ones, over one connection of the api's kind. */
async function measureCatalog(
  url: string,
  cases: readonly SearchCase[],
  tell: (text: string) => void,
): Promise<MeasuredCase[]> {
  const role = 'connectory_app' as const;
  const dataSource = await createDataSource({ url, role, entities: catalogEntities, max: 1 }).initialize();
  const bare = createPool({ url, role, searchPath: 'connectory', max: 1 });
  try {
    const service = new ConnectorService(createTenant(dataSource));
    const measured: MeasuredCase[] = [];
    for (const organizationId of ['large', 'small-0']) {
      for (const one of cases) {
        tell(`${organizationId}: ${one.name}`);
        const reader = { organizationId, permissions: ['connector:read'] as const };
        const find = (query: object) => service.list(reader, ConnectorQuery.parse(query));
        measured.push(await measureCase(one, organizationId, find, bare));
      }
    }
    return measured;
  } finally {
    await Promise.all([dataSource.destroy(), bare.end()]);
  }
}
