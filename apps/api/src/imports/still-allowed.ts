import type { Permission } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { Principal } from '@connectory/sharing';

/** A stream may outlive the key or the session that opened it by so long. */
const ASK_MS = 15_000;

/** What the caller of a stream may do, asked for now and then: a hundred watchers must not ask a hundred times a second. */
export function stillAllowed(
  principal: Principal,
  identify: () => Promise<Principal>,
  now: () => number = () => performance.now(),
): () => Promise<readonly Permission[]> {
  let known = principal;
  let asked = now();
  return async () => {
    if (now() - asked >= ASK_MS) {
      const found = await identify();
      // A session may have gone over to another organisation: what it may do there says nothing of the rows of this one.
      if (found.organization.id !== principal.organization.id)
        throw new ProblemError('auth/forbidden', 'You act for another organisation by now.');
      known = found;
      asked = now();
    }
    return known.permissions;
  };
}
