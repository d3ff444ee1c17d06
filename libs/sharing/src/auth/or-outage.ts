import { isAPIError } from 'better-auth/api';
import type pg from 'pg';

/**
 * The answer of a call to better-auth. Where it hides the cause of a failure behind a bare 500, asks the database for
 * a word: if that does not answer, its own error is what is thrown, and an outage can be told from a fault of ours.
 */
export async function orOutage<Result>(database: pg.Pool, call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    if (isAPIError(error) && error.statusCode >= 500) await database.query('SELECT 1');
    throw error;
  }
}
