import type { JsonObject } from '@connectory/definition';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { ServerAddress } from '../normalise/normal-request.js';

export function buildServer({ url, variables }: ServerAddress): JsonObject {
  if (variables.length === 0) return { url };
  return {
    url,
    variables: Object.fromEntries(variables.map(({ name, default: value }) => [name, { default: value }])),
  };
}

/** The server that most operations use, the first of several; `null` if no request has a host. */
export function mostUsedServer(plans: readonly OperationPlan[]): ServerAddress | null {
  const uses = new Map<string, { readonly server: ServerAddress; count: number }>();
  for (const server of plans.flatMap(({ servers }) => servers)) {
    const use = uses.get(server.url) ?? { server, count: 0 };
    use.count += 1;
    uses.set(server.url, use);
  }
  return (
    [...uses.values()].reduce<{ server: ServerAddress; count: number } | null>(
      (best, use) => (best === null || use.count > best.count ? use : best),
      null,
    )?.server ?? null
  );
}
