import { apiKey } from '@better-auth/api-key';
import type { Logger } from '@connectory/platform';
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins/organization';
import type { PostgresDialect } from 'kysely';
import type pg from 'pg';
import { accessControl, organizationRoles } from './organization-roles.js';

/** What better-auth needs to know of this installation. */
export interface AuthOptions {
  /** The portal's origin; cookies are `Secure` when it is https. */
  readonly publicUrl: string;
  /** Signs cookies; at least 32 random characters, derived from the installation's secret key. */
  readonly secret: string;
  readonly logger: Logger;
}

/** A pool, or the one connection of a transaction that somebody else began. */
export type AuthConnections = pg.Pool | { dialect: PostgresDialect; type: 'postgres'; transaction: false };

/** How the instance that founds an installation differs from the one that serves requests. */
export interface Founding {
  /** The key that the next API key shall be, instead of a random one. */
  readonly apiKey?: string;
}

const DAY_IN_SECONDS = 24 * 60 * 60;
const KEY_PREFIX = 'cy_';
const KEY_LENGTH = 48;
// Enough of a key to tell it from others; never more than a quarter of one that somebody chose.
const KEY_START = 8;

/**
 * better-auth with our settings over a pool (or a connection) whose search path is its schema. Its HTTP routes are
 * never mounted: we call its server API and answer in our own contracts.
 *
 * @param founding given only while an installation is set up: nobody signs up later on
 */
export function createAuth(database: AuthConnections, options: AuthOptions, founding?: Founding) {
  const fixedKey = founding?.apiKey;
  return betterAuth({
    database,
    baseURL: options.publicUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message, ...details: unknown[]) =>
        options.logger[level]({ err: details.find((detail) => detail instanceof Error) }, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !founding,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    session: { expiresIn: 14 * DAY_IN_SECONDS, updateAge: DAY_IN_SECONDS },
    advanced: {
      cookiePrefix: 'connectory',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // Its check at run time remembers a mismatch for good, so an api that starts before the migrations would never
      // recover. A test compares our migration with what better-auth wants instead.
      database: { validateSchema: false },
    },
    plugins: [
      organization({ ac: accessControl, roles: organizationRoles, allowUserToCreateOrganization: false }),
      apiKey({
        references: 'organization',
        requireName: true,
        enableMetadata: true,
        defaultPrefix: KEY_PREFIX,
        defaultKeyLength: KEY_LENGTH,
        rateLimit: { enabled: false },
        startingCharactersConfig: {
          charactersLength: fixedKey ? Math.min(KEY_START, Math.floor(fixedKey.length / 4)) : KEY_START,
        },
        ...(fixedKey ? { customKeyGenerator: () => fixedKey } : {}),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
