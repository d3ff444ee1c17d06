import pg from 'pg';
import type { PostgresUrls } from './start-postgres.js';

const templateName = 'connectory_template';

/**
 * Makes the template that `createDatabase` copies: one empty database, prepared once (for us: migrated), so that a
 * test file pays for a copy and not for the migrations.
 */
export async function createTemplate(
  postgres: PostgresUrls,
  prepare: (template: PostgresUrls) => Promise<void>,
): Promise<void> {
  await runAsOwner(postgres, `CREATE DATABASE ${templateName}`);
  await prepare(inDatabase(postgres, templateName));
}

/** Makes a database as the template stands. `name`: lower-case letters, digits and underscores. */
export async function createDatabase(postgres: PostgresUrls, name: string): Promise<PostgresUrls> {
  await runAsOwner(postgres, `CREATE DATABASE ${checked(name)} TEMPLATE ${templateName}`);
  return inDatabase(postgres, name);
}

/** @throws Error if somebody is still connected: then a pool was left open. */
export async function dropDatabase(postgres: PostgresUrls, name: string): Promise<void> {
  await runAsOwner(postgres, `DROP DATABASE ${checked(name)}`);
}

/** The same logins in another database of the same server. */
function inDatabase(postgres: PostgresUrls, name: string): PostgresUrls {
  const replaced = (text: string) => {
    const url = new URL(text);
    url.pathname = `/${checked(name)}`;
    return url.href;
  };
  return { ownerUrl: replaced(postgres.ownerUrl), serviceUrl: replaced(postgres.serviceUrl) };
}

async function runAsOwner({ ownerUrl }: PostgresUrls, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function checked(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`"${name}" is no name for a test database`);
  return name;
}
