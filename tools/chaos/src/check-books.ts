import type { ImportState } from '@connectory/bench';
import { readdir } from 'node:fs/promises';
import pg from 'pg';

/** Something that must be so in the end, and what was found instead if it is not. */
export interface Check {
  readonly name: string;
  readonly fault: string | null;
}

interface Rows {
  readonly entries: number;
  readonly ended: number;
  readonly created: number;
  readonly connectors: number;
  readonly identities: number;
  readonly revisions: number;
  readonly registrationsOfRevisions: number;
  readonly sealed: number;
  readonly leases: number;
}

export interface BooksToCheck {
  readonly ownerUrl: string;
  readonly imported: ImportState;
  readonly collections: number;
  readonly spoolDirectory: string;
  /** All that api and workers have printed. */
  readonly logs: string;
  /** Values that must not be in them. */
  readonly secrets: ReadonlySet<string>;
}

/** Checks that nothing was lost, nothing came twice, and nothing was left lying around. */
export async function checkBooks(books: BooksToCheck): Promise<Check[]> {
  const { imported, collections, logs, secrets } = books;
  const rows = await count(books.ownerUrl, imported.id);
  const { created, updated, unchanged, needsReview, failed, cancelled } = imported.outcomes as Record<
    string,
    number | undefined
  >;
  const outcomes = [created, updated, unchanged, needsReview, failed, cancelled].map((number) => number ?? 0);
  const told = outcomes.reduce((sum, number) => sum + number, 0);
  const left = await readdir(books.spoolDirectory);
  const leaks = [...secrets].filter((secret) => logs.includes(secret));
  return [
    equal('the import has finished', imported.state, 'finished'),
    equal('every collection is an entry', rows.entries, collections),
    equal('every entry has ended', rows.ended, collections),
    equal('every entry has one outcome, as the api tells', told, collections),
    equal('every collection has made a connector', rows.created, collections),
    equal('there is one connector for each', rows.connectors, collections),
    equal('no two connectors are the same collection', rows.identities, rows.connectors),
    equal('every connector has one revision', rows.revisions, collections),
    equal('no registration has made two revisions', rows.registrationsOfRevisions, rows.revisions),
    equal('nothing unread is kept', rows.sealed, 0),
    equal('nobody holds a lease', rows.leases, 0),
    equal('no file was left behind', left.join(', '), ''),
    equal('no secret is in the logs', leaks.length, 0),
  ];
}

const equal = <Value>(name: string, found: Value, wanted: Value): Check => ({
  name,
  fault: found === wanted ? null : `found ${String(found)} instead of ${String(wanted)}`,
});

async function count(ownerUrl: string, importId: string): Promise<Rows> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<Rows>(
      `SELECT (SELECT count(*)::int FROM connectory.registration WHERE import_id = $1) AS entries,
              (SELECT count(*)::int FROM connectory.registration
                WHERE import_id = $1 AND finished_at IS NOT NULL) AS ended,
              (SELECT count(*)::int FROM connectory.registration
                WHERE import_id = $1 AND outcome = 'created') AS created,
              (SELECT count(*)::int FROM connectory.connector) AS connectors,
              (SELECT count(DISTINCT identity)::int FROM connectory.connector) AS identities,
              (SELECT count(*)::int FROM connectory.revision) AS revisions,
              (SELECT count(DISTINCT registration_id)::int FROM connectory.revision) AS "registrationsOfRevisions",
              (SELECT count(*)::int FROM connectory.source WHERE sealed IS NOT NULL) AS sealed,
              (SELECT count(*)::int FROM connectory.registration WHERE lease_id IS NOT NULL) AS leases`,
      [importId],
    );
    return rows[0]!;
  } finally {
    await owner.end();
  }
}
