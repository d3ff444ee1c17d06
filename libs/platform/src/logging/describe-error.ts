/** What a log says of an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  /** Of the error or of the nearest of its causes that has one: a system's or PostgreSQL's. */
  readonly code?: string;
  /** With those of its causes. */
  readonly stack: string;
}

const MOST_CAUSES = 8;

/**
 * An error by its name, message, code and stack, and by nothing else that hangs on it: a failed statement carries its
 * parameters and the row that PostgreSQL complained of, and those are other people's documents and credentials.
 */
export function describeError(error: unknown): ErrorDescription {
  const chain = chainOf(error);
  const code = chain.map(codeOf).find((found) => found !== undefined);
  return {
    type: error instanceof Error ? error.name : typeof error,
    message: cut(messageOf(error)),
    ...(code === undefined ? {} : { code }),
    stack: chain.map(stackOf).join('\ncaused by: '),
  };
}

/** The error, what caused it, and what caused that. */
function chainOf(error: unknown): unknown[] {
  const chain = [error];
  for (const link of chain) {
    if (!(link instanceof Error)) continue;
    const causes: unknown[] = link instanceof AggregateError ? link.errors : [];
    for (const cause of link.cause === undefined ? causes : [link.cause, ...causes]) {
      if (chain.length < MOST_CAUSES && !chain.includes(cause)) chain.push(cause);
    }
  }
  return chain;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const stackOf = (error: unknown): string =>
  cut(error instanceof Error && error.stack ? error.stack : messageOf(error));

const cut = (text: string): string => (text.length > 4_000 ? `${text.slice(0, 4_000)} …` : text);
