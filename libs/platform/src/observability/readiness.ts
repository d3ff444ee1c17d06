/** One part that must answer for the process to be ready; it rejects when it does not. */
export interface ReadinessCheck {
  readonly name: string;
  readonly check: () => Promise<unknown>;
}

export type ReadinessReport =
  | { readonly ready: true; readonly checks: Readonly<Record<string, 'ok'>> }
  | { readonly ready: false; readonly failed: readonly string[] };

const PATIENCE_MS = 2_000;

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every part at once, with two seconds of patience, and names the ones that do not answer. */
export async function checkReadiness(checks: readonly ReadinessCheck[]): Promise<ReadinessReport> {
  const results = await Promise.allSettled(checks.map(({ check }) => within(PATIENCE_MS, check())));
  const failed = checks
    .filter((_check, index) => results[index]?.status === 'rejected')
    .map(({ name }) => name);
  if (failed.length > 0) return { ready: false, failed };
  return { ready: true, checks: Object.fromEntries(checks.map(({ name }) => [name, 'ok' as const])) };
}
