import { createLogger } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { ApiKeyService } from '../api-keys/api-key.service.js';
import { openAccountDatabase, type AccountDatabase } from '../auth/account-database.js';
import { Authenticator } from '../principals/authenticator.js';
import { SessionService } from '../sessions/session.service.js';
import { SetupService } from '../setup/setup.service.js';
import { mintSetupToken } from '../setup/setup-token.js';

export const logger = createLogger({ name: 'test', level: 'silent' });
export const publicUrl = 'http://localhost:3000';
export const secret = 'a secret of a test, long enough to be taken for one';

interface Process {
  readonly accounts: AccountDatabase;
  readonly setup: SetupService;
  readonly sessions: SessionService;
  readonly apiKeys: ApiKeyService;
  readonly authenticator: Authenticator;
}

/** The services of accounts as two processes run them, over one database of the test's own; and its owner's pool. */
export function useAccounts() {
  const database = useDatabase();
  const opened: { processes: Process[]; owner?: pg.Pool } = { processes: [] };
  beforeAll(() => {
    opened.processes = [startProcess(database.serviceUrl), startProcess(database.serviceUrl)];
    opened.owner = new pg.Pool({ connectionString: database.ownerUrl, options: '-c search_path=auth' });
  });
  afterAll(async () => {
    await Promise.all(opened.processes.map(({ accounts }) => accounts.close()));
    await opened.owner?.end();
  });
  const present = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The services are there only inside hooks and tests');
    return value;
  };
  return {
    database,
    get here() {
      return present(opened.processes[0]);
    },
    get there() {
      return present(opened.processes[1]);
    },
    get owner() {
      return present(opened.owner);
    },
    mintToken: () => mintSetupToken(present(opened.processes[0]).accounts.pool),
    /** As if nobody had ever set it up. */
    reset: () => present(opened.owner).query('TRUNCATE "user", organization, apikey, setup_token CASCADE'),
  };
}

function startProcess(databaseUrl: string): Process {
  const accounts = openAccountDatabase({ databaseUrl, publicUrl, secret, logger });
  return {
    accounts,
    setup: new SetupService(accounts),
    sessions: new SessionService(accounts),
    apiKeys: new ApiKeyService(accounts),
    authenticator: new Authenticator(accounts),
  };
}

/** The `Cookie` header that a browser would send after these `Set-Cookie` values. */
export const cookieHeader = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
