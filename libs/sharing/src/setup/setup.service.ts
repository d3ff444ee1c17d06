import type { Session, SetupRequest, SetupState } from '@connectory/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountDatabase, FoundingUnit } from '../auth/account-database.js';
import { ACCOUNT_DATABASE } from '../auth/account-database.token.js';
import { grantApiKey } from '../api-keys/grant-api-key.js';
import { permissionsOf } from '../policies/role-permissions.js';
import type { SignedIn } from '../sessions/session.service.js';
import { setupIsDone, setupIsNeeded, spendSetupToken } from './setup-token.js';

/** The first organisation for an installation that nobody attends: `CONNECTORY_BOOTSTRAP_*`. */
export interface Bootstrap {
  readonly email: string;
  readonly password: string;
  readonly organizationName: string;
  /** With it, unless missing, the owner's API key: all permissions, no end. */
  readonly apiKey?: string | undefined;
}

type Founder = Pick<SetupRequest, 'organizationName' | 'name' | 'email' | 'password'>;

@Injectable()
export class SetupService {
  constructor(@Inject(ACCOUNT_DATABASE) private readonly accounts: AccountDatabase) {}

  async state(): Promise<SetupState> {
    return { needed: await setupIsNeeded(this.accounts.pool) };
  }

  /**
   * Makes the first organisation and its owner, and signs the owner in.
   *
   * @throws ProblemError `setup/already-done`, `setup/invalid-token`; nothing is made then
   */
  async setUp(request: SetupRequest, client: { userAgent?: string | undefined } = {}): Promise<SignedIn> {
    return this.accounts.found({}, async (unit) => {
      if (!(await setupIsNeeded(unit.client))) throw setupIsDone();
      await spendSetupToken(unit.client, request.token);
      return foundOrganization(unit, request, client.userAgent);
    });
  }

  /**
   * Does on the first start what {@link setUp} does by hand. Later starts, and other processes that start at the same
   * time, find an organisation and change nothing: a key that was revoked does not come back.
   *
   * @returns whether this call made the organisation
   */
  async bootstrap({ apiKey, ...bootstrap }: Bootstrap): Promise<boolean> {
    if (!(await setupIsNeeded(this.accounts.pool))) return false;
    return this.accounts.found(apiKey ? { apiKey } : {}, async (unit) => {
      if (!(await setupIsNeeded(unit.client))) return false;
      const { session } = await foundOrganization(unit, { ...bootstrap, name: bootstrap.email });
      await unit.client.query('DELETE FROM session WHERE "userId" = $1', [session.user.id]);
      if (apiKey) {
        await grantApiKey(unit.auth, {
          organizationId: session.organization.id,
          ownerId: session.user.id,
          name: 'Bootstrap',
          permissions: session.permissions,
          expiresInDays: null,
        });
      }
      return true;
    });
  }
}

async function foundOrganization(
  { auth }: FoundingUnit,
  founder: Founder,
  userAgent?: string,
): Promise<SignedIn> {
  const { response, headers } = await auth.api.signUpEmail({
    body: { name: founder.name, email: founder.email, password: founder.password },
    ...(userAgent === undefined ? {} : { headers: new Headers({ 'user-agent': userAgent }) }),
    returnHeaders: true,
  });
  const organization = await auth.api.createOrganization({
    body: {
      name: founder.organizationName,
      slug: slugOf(founder.organizationName),
      userId: response.user.id,
    },
  });
  const session: Session = {
    kind: 'person',
    user: { id: response.user.id, name: response.user.name, email: response.user.email },
    organization: { id: organization.id, name: organization.name },
    role: 'owner',
    permissions: [...permissionsOf('owner')],
  };
  return { session, cookies: headers.getSetCookie() };
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'organisation';
}
