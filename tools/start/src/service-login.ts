import pg from 'pg';

/**
 * The login of api and worker in a PostgreSQL of the user's own. Each installation has one, so that two that share a
 * server do not take the password from each other.
 */
export const serviceLoginOf = (installation: string): string => `connectory_service_${installation}`;

/**
 * Makes the login that api and worker share, with `password`, in the server of `ownerUrl`. It gets its rights from the
 * migrations and has none by itself.
 *
 * @returns the login's URL in the same database
 * @throws Error that says what to do if the owner may not create roles
 */
export async function ensureServiceLogin(
  ownerUrl: string,
  serviceLogin: string,
  password: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(
      `DATABASE_URL cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
  try {
    const { rows } = await client.query<{ allowed: boolean; exists: boolean }>(
      `SELECT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS allowed,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists`,
      [serviceLogin],
    );
    const [{ allowed, exists } = { allowed: false, exists: false }] = rows;
    if (!allowed) {
      throw new Error(
        'The owner in DATABASE_URL may not create roles. Have an administrator make a login for api and worker and ' +
          'give its URL in CONNECTORY_SERVICE_URL (README.md, "Your own PostgreSQL and Redis").',
      );
    }
    const name = client.escapeIdentifier(serviceLogin);
    await client.query(
      `${exists ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
  return withLogin(ownerUrl, serviceLogin, password);
}

/** The same URL for somebody else. */
export function withLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
