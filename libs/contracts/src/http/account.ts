import { z } from 'zod';
import { permissions } from '../permissions.js';
import { OrganizationId } from '../ids.js';
import { nameText } from '../text.js';

const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
const NewPassword = z.string().min(12, 'Use at least 12 characters').max(128);
/** The first organisation and its owner, made once through the set-up link. */
export const SetupRequest = z
  .strictObject({
    token: z.string().min(1).max(200),
    organizationName: nameText(80),
    name: nameText(80),
    email: Email,
    password: NewPassword,
  })
  .meta({ id: 'SetupRequest' });
export type SetupRequest = z.infer<typeof SetupRequest>;

/** Whether this installation still waits for its first organisation. */
export const SetupState = z.object({ needed: z.boolean() }).meta({ id: 'SetupState' });
export type SetupState = z.infer<typeof SetupState>;

export const SignInRequest = z
  .strictObject({ email: Email, password: z.string().min(1).max(128) })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof SignInRequest>;

export const Role = z.enum(['owner', 'admin', 'member', 'viewer']);
export type Role = z.infer<typeof Role>;

/** Who is asking: a person in the portal or an API key. */
export const Session = z
  .object({
    kind: z.enum(['person', 'api-key']),
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    organization: z.object({ id: OrganizationId, name: z.string() }),
    role: Role,
    permissions: z.array(z.enum(permissions)),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** `renew=false` looks without renewing: for a server that asks on behalf of a browser and cannot hand on the cookie. */
export const SessionQuery = z.strictObject({ renew: z.enum(['true', 'false']).default('true') });
export type SessionQuery = z.infer<typeof SessionQuery>;

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The first characters, to tell keys apart. */
    start: z.string(),
    permissions: z.array(z.enum(permissions)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const CreateApiKeyRequest = z
  .strictObject({
    name: nameText(32),
    permissions: z.array(z.enum(permissions)).min(1).max(permissions.length),
    expiresInDays: z.int().min(1).max(365).nullable().default(90),
  })
  .meta({ id: 'CreateApiKeyRequest' });
export type CreateApiKeyRequest = z.infer<typeof CreateApiKeyRequest>;

/** The only answer that ever carries the key itself. */
export const CreatedApiKey = ApiKey.extend({ key: z.string() }).meta({ id: 'CreatedApiKey' });
export type CreatedApiKey = z.infer<typeof CreatedApiKey>;
