import type { MigrationInterface, QueryRunner } from 'typeorm';

const betterAuthTables = [
  'user',
  'session',
  'account',
  'verification',
  'organization',
  'member',
  'invitation',
  'apikey',
];

/**
 * The tables of better-auth 1.7 (core, organization, api-key) as it names them, and the tokens of set-up links. An id of
 * `organization` is what row-level security calls `organization_id`.
 */
export class Auth1763800001000 implements MigrationInterface {
  readonly name = 'Auth1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth."user" (
        id text CONSTRAINT user_pkey PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL CONSTRAINT user_email_key UNIQUE,
        "emailVerified" boolean NOT NULL,
        image text,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      )`);
    await runner.query(`
      CREATE TABLE auth.session (
        id text CONSTRAINT session_pkey PRIMARY KEY,
        "expiresAt" timestamptz NOT NULL,
        token text NOT NULL CONSTRAINT session_token_key UNIQUE,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL,
        "ipAddress" text,
        "userAgent" text,
        "userId" text NOT NULL CONSTRAINT session_of_user REFERENCES auth."user" ON DELETE CASCADE,
        "activeOrganizationId" text
      )`);
    await runner.query('CREATE INDEX "session_userId_idx" ON auth.session ("userId")');
    await runner.query(`
      CREATE TABLE auth.account (
        id text CONSTRAINT account_pkey PRIMARY KEY,
        "accountId" text NOT NULL,
        "providerId" text NOT NULL,
        "userId" text NOT NULL CONSTRAINT account_of_user REFERENCES auth."user" ON DELETE CASCADE,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        scope text,
        password text,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL,
        CONSTRAINT account_of_provider UNIQUE ("providerId", "accountId")
      )`);
    await runner.query('CREATE INDEX "account_userId_idx" ON auth.account ("userId")');
    await runner.query(`
      CREATE TABLE auth.verification (
        id text CONSTRAINT verification_pkey PRIMARY KEY,
        identifier text NOT NULL,
        value text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
      )`);
    await runner.query('CREATE INDEX "verification_identifier_idx" ON auth.verification (identifier)');
    await runner.query(`
      CREATE TABLE auth.organization (
        id text CONSTRAINT organization_pkey PRIMARY KEY,
        name text NOT NULL,
        slug text NOT NULL CONSTRAINT organization_slug_key UNIQUE,
        logo text,
        "createdAt" timestamptz NOT NULL,
        metadata text
      )`);
    await runner.query(`
      CREATE TABLE auth.member (
        id text CONSTRAINT member_pkey PRIMARY KEY,
        "organizationId" text NOT NULL CONSTRAINT member_organization REFERENCES auth.organization ON DELETE CASCADE,
        "userId" text NOT NULL CONSTRAINT member_of_user REFERENCES auth."user" ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT member_role CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
        "createdAt" timestamptz NOT NULL,
        CONSTRAINT member_once UNIQUE ("organizationId", "userId")
      )`);
    await runner.query('CREATE INDEX "member_organizationId_idx" ON auth.member ("organizationId")');
    await runner.query('CREATE INDEX "member_userId_idx" ON auth.member ("userId")');
    await runner.query(`
      CREATE TABLE auth.invitation (
        id text CONSTRAINT invitation_pkey PRIMARY KEY,
        "organizationId" text NOT NULL CONSTRAINT invitation_organization REFERENCES auth.organization ON DELETE CASCADE,
        email text NOT NULL,
        role text,
        status text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "inviterId" text NOT NULL CONSTRAINT invitation_inviter REFERENCES auth."user" ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX "invitation_organizationId_idx" ON auth.invitation ("organizationId")');
    await runner.query('CREATE INDEX "invitation_email_idx" ON auth.invitation (email)');
    // "referenceId" is the organisation of a key (better-auth lets it be a user's id, too, so it has no foreign key);
    // whose key it is stands in the metadata.
    await runner.query(`
      CREATE TABLE auth.apikey (
        id text CONSTRAINT apikey_pkey PRIMARY KEY,
        "configId" text NOT NULL,
        name text,
        start text,
        "referenceId" text NOT NULL,
        prefix text,
        key text NOT NULL,
        "refillInterval" integer,
        "refillAmount" integer,
        "lastRefillAt" timestamptz,
        enabled boolean,
        "rateLimitEnabled" boolean,
        "rateLimitTimeWindow" integer,
        "rateLimitMax" integer,
        "requestCount" integer,
        remaining integer,
        "lastRequest" timestamptz,
        "expiresAt" timestamptz,
        "createdAt" timestamptz NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        permissions text,
        metadata text
      )`);
    await runner.query('CREATE INDEX "apikey_configId_idx" ON auth.apikey ("configId")');
    await runner.query('CREATE INDEX "apikey_referenceId_idx" ON auth.apikey ("referenceId")');
    await runner.query('CREATE INDEX "apikey_key_idx" ON auth.apikey (key)');
    await runner.query(`
      CREATE TABLE auth.setup_token (
        hash text CONSTRAINT setup_token_pkey PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
        used_at timestamptz
      )`);
    for (const table of [...betterAuthTables, 'setup_token']) {
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON auth."${table}" TO connectory_auth`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['setup_token', ...[...betterAuthTables].reverse()]) {
      await runner.query(`DROP TABLE auth."${table}"`);
    }
  }
}
