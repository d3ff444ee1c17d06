import type { ConnectorPage } from '@connectory/contracts';
import type { createPool } from '@connectory/platform';
import type { SearchCase, SearchInput } from './search-cases.js';

type Pool = ReturnType<typeof createPool>;
type Find = (query: SearchInput & { readonly cursor?: string }) => Promise<ConnectorPage>;

export interface MeasuredCase {
  readonly organization: string;
  readonly name: string;
  /** How many rows the pages had, on average. */
  readonly rows: number;
  /** In milliseconds: ours, and a bare query for the same rows by their ids. */
  readonly ours: Times;
  readonly bare: Times;
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

const WARM = 2;
const MEASURED = 5;

/** Sends every query of a case and, for the rows that it brought, a bare one, in turns. */
export async function measureCase(
  { name, queries, pages }: SearchCase,
  organization: string,
  find: Find,
  pool: Pool,
): Promise<MeasuredCase> {
  const ours: number[] = [];
  const bare: number[] = [];
  let rows = 0;
  const client = await pool.connect();
  try {
    await client.query(`SELECT set_config('app.organization_id', $1, false)`, [organization]);
    for (const query of queries) {
      const cursor = await cursorAfter(pages, query, find);
      const input = { ...query, ...(cursor !== null && { cursor }) };
      for (let turn = 0; turn < WARM + MEASURED; turn += 1) {
        let found: ConnectorPage | undefined;
        const took = await timed(async () => {
          found = await find(input);
        });
        const ids = found!.items.map(({ id }) => id);
        const bareTook = await timed(() => client.query({ name: 'bare', text: bareQuery, values: [ids] }));
        if (turn < WARM) continue;
        ours.push(took);
        bare.push(bareTook);
        rows += ids.length;
      }
    }
  } finally {
    client.release();
  }
  return { organization, name, rows: rows / ours.length, ours: timesOf(ours), bare: timesOf(bare) };
}

const bareQuery = 'SELECT * FROM connectory.connector WHERE id = ANY($1::uuid[])';

async function cursorAfter(pages: number, query: SearchInput, find: Find): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { nextCursor }: ConnectorPage = await find({ ...query, ...(cursor !== null && { cursor }) });
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return cursor;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 };
}
