import { randomBytes } from 'node:crypto';
import { ProblemError, sha256 } from '@connectory/platform';
import type pg from 'pg';

type Database = Pick<pg.Pool, 'query'>;

const VALID_FOR = '24 hours';
const TOKEN_BYTES = 32;

/** Whether the installation still waits for its first organisation. */
export async function setupIsNeeded(database: Database): Promise<boolean> {
  const { rows } = await database.query<{ needed: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM organization) AS needed',
  );
  return rows[0]?.needed ?? false;
}

/**
 * Makes the token of a set-up link: good once, for 24 hours. Only its SHA-256 is kept, so it cannot be shown again.
 *
 * @param database in the role `connectory_auth` with the search path `auth`
 * @throws ProblemError `setup/already-done`
 */
export async function mintSetupToken(database: Database): Promise<string> {
  if (!(await setupIsNeeded(database))) throw setupIsDone();
  await database.query('DELETE FROM setup_token WHERE created_at < now() - $1::interval', [VALID_FOR]);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await database.query('INSERT INTO setup_token (hash) VALUES ($1)', [sha256(token)]);
  return token;
}

/**
 * Uses a token up. Part of the transaction that does what the token is for: if that fails, the token stays good.
 *
 * @throws ProblemError `setup/invalid-token`
 */
export async function spendSetupToken(database: Database, token: string): Promise<void> {
  const { rowCount } = await database.query(
    `UPDATE setup_token SET used_at = now()
      WHERE hash = $1 AND used_at IS NULL AND created_at > now() - $2::interval`,
    [sha256(token), VALID_FOR],
  );
  if (rowCount !== 1) {
    throw new ProblemError(
      'setup/invalid-token',
      'The set-up link is not known, was used, or is older than 24 hours. Ask for a new one where Connectory runs.',
    );
  }
}

export const setupIsDone = () =>
  new ProblemError('setup/already-done', 'This installation has its first organisation. Sign in instead.');
