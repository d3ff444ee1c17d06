import type { CallableOperation } from './callable-operation.js';
import { compareBody, takesBody } from './compare-body.js';
import { compareHeaders, comparePath, compareQuery } from './compare-parameters.js';
import type { Difference } from './difference.js';
import type { Mask } from './mask.js';
import { matchAddress } from './match-address.js';
import type { SentRequest } from './sent-request.js';

/** What became of one request in a definition. */
export type Replay =
  | {
      readonly isCallable: true;
      /** The operation that comes nearest. */
      readonly operation: CallableOperation;
      /** None: the operation, its examples and defaults give what Postman sends. */
      readonly differences: readonly Difference[];
    }
  | {
      readonly isCallable: false;
      /** The first of these that no operation has in common with the request. */
      readonly lacks: 'path' | 'method' | 'host' | 'body kind';
    };

/**
 * Looks for the operation that a request can be called as (method, path, host, kind of body) and rebuilds the request from
 * its examples and defaults. Of several values each is tried: the request is equal if the operation offers all that it sends
 * and demands nothing else.
 */
export function replayRequest(
  sent: SentRequest,
  operations: readonly CallableOperation[],
  mask: Mask,
): Replay {
  let best: Extract<Replay, { isCallable: true }> | null = null;
  let isPlace = false;
  for (const operation of operations) {
    if (operation.method !== sent.method) continue;
    for (const [address, url] of operation.addresses.flatMap((one) =>
      sent.urls.map((to) => [one, to] as const),
    )) {
      const captures = matchAddress(address, url.origin, url.path);
      if (captures === null) continue;
      isPlace = true;
      if (!takesBody(operation, sent)) continue;
      const differences = [
        ...comparePath(operation, address, captures, mask),
        ...compareQuery(operation, sent, mask),
        ...compareHeaders(operation, sent, mask),
        ...compareBody(operation, sent, mask),
      ];
      if (best === null || differences.length < best.differences.length) {
        best = { isCallable: true, operation, differences };
      }
      if (differences.length === 0) return best;
    }
  }
  return best ?? { isCallable: false, lacks: isPlace ? 'body kind' : whatLacks(sent, operations) };
}

function whatLacks(sent: SentRequest, operations: readonly CallableOperation[]): 'path' | 'method' | 'host' {
  const hasPath = (operation: CallableOperation) =>
    operation.addresses.some((address) => matchAddress(address, null, sent.urls[0].path) !== null);
  const atPath = operations.filter(hasPath);
  if (atPath.some(({ method }) => method === sent.method)) return 'host';
  return atPath.length > 0 ? 'method' : 'path';
}
