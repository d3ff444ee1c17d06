import pg from 'pg';

const DEADLOCK_DETECTED = '40P01';
const MOST_TRIES = 20;

/**
 * Empties every table of a schema except those in `keep`, whoever is at work on them. TRUNCATE locks one table after the
 * other and may meet a transaction that takes them in another order; PostgreSQL then ends one of the two, and if that is
 * ours it is tried again.
 */
export async function emptySchema(ownerUrl: string, schema: string, keep: readonly string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = $1 AND tablename <> ALL($2)`,
      [schema, keep],
    );
    const truncate = `TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`;
    for (let tries = 1; !(await succeeds(owner, truncate, tries)); tries += 1);
  } finally {
    await owner.end();
  }
}

async function succeeds(owner: pg.Client, statement: string, tries: number): Promise<boolean> {
  try {
    await owner.query(statement);
    return true;
  } catch (error) {
    const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK_DETECTED;
    if (isDeadlock && tries < MOST_TRIES) return false;
    throw error;
  }
}
