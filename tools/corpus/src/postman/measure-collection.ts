import type { LedgerEntry } from '@connectory/contracts';
import type { JsonObject, JsonValue } from '@connectory/definition';
import { authKind, isAuthCarried } from './auth-carried.js';
import { callableOperations } from './callable-operation.js';
import type { Difference } from './difference.js';
import { isInLedger, isRequestInLedger } from './is-in-ledger.js';
import { maskOf } from './mask.js';
import { replayRequest } from './replay-request.js';
import { sentRequests } from './sent-requests.js';

/** How the requests of one collection fare in its definition. */
export interface CollectionMeasure {
  readonly requests: number;
  readonly callable: number;
  readonly equal: number;
  /** Not equal, and the ledger has a loss for every difference. */
  readonly named: number;
  readonly operations: number;
  readonly operationIds: { readonly unique: number; readonly missing: number };
  /** By type: how many requests authenticate so, and for how many of these the operation says it. */
  readonly auth: Readonly<Record<string, { readonly requests: number; readonly carried: number }>>;
  /** What is wrong, a line for each request that is not equal or whose authentication is lost. */
  readonly faults: readonly RequestFault[];
}

export interface RequestFault {
  /** What the fault is counted under: `not callable: path`, `query missing`, `auth apikey` … */
  readonly class: string;
  readonly pointer: string;
  readonly request: string;
  readonly detail: string;
  readonly isNamed: boolean;
}

export interface MeasuredConversion {
  readonly definition: JsonObject;
  readonly ledger: readonly LedgerEntry[];
  readonly secrets: readonly { readonly value: string }[];
}

export function measureCollection(
  source: JsonValue,
  { definition, ledger, secrets }: MeasuredConversion,
): CollectionMeasure {
  const sent = sentRequests(source);
  const operations = callableOperations(definition);
  const mask = maskOf(secrets);
  const auth: Record<string, { requests: number; carried: number }> = {};
  const faults: RequestFault[] = [];
  let callable = 0;
  let equal = 0;
  let named = 0;
  for (const request of sent) {
    const [url] = request.urls;
    const shown = `${request.method} ${url.origin ?? ''}${url.path}`.slice(0, 160);
    const fault = (kind: string, detail: string, isNamed: boolean) =>
      faults.push({ class: kind, pointer: request.pointer, request: shown, detail, isNamed });
    const replay = replayRequest(request, operations, mask);
    const count = (auth[authKind(request)] ??= { requests: 0, carried: 0 });
    count.requests += 1;
    if (!replay.isCallable) {
      const isNamed = isRequestInLedger(request.pointer, ledger);
      if (isNamed) named += 1;
      fault(`not callable: ${replay.lacks}`, '', isNamed);
      continue;
    }
    callable += 1;
    if (isAuthCarried(request, replay.operation)) count.carried += 1;
    else fault(`auth ${authKind(request)}`, JSON.stringify(replay.operation.security).slice(0, 160), false);
    if (replay.differences.length === 0) equal += 1;
    else {
      const areNamed = replay.differences.map((difference) =>
        isInLedger(difference, request.pointer, ledger),
      );
      if (areNamed.every(Boolean)) named += 1;
      replay.differences.forEach((difference, index) =>
        fault(`${difference.part} ${difference.kind}`, detailOf(difference), areNamed[index] === true),
      );
    }
  }
  return {
    requests: sent.length,
    callable,
    equal,
    named,
    operations: operations.length,
    operationIds: countIds(operations.map(({ operationId }) => operationId)),
    auth,
    faults,
  };
}

const detailOf = ({ name, sent }: Difference) => `${name}: ${JSON.stringify(sent.slice(0, 120))}`;

/** Compared without regard to case: the reference system does not tell them apart. */
function countIds(ids: readonly (string | null)[]) {
  const given = ids.flatMap((id) => (id === null ? [] : [id.toLowerCase()]));
  return { unique: new Set(given).size, missing: ids.length - given.length };
}
