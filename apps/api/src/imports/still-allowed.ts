import type { Permission } from '@connectory/contracts';
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
      known = await identify();
      asked = now();
    }
    return known.permissions;
  };
}
