import { z } from 'zod';
import { errorFromAnswer, parseJson, unexpectedAnswerError, unreachableError } from './api-error';

// zod probes for `eval` otherwise, which the content security policy refuses and the browser reports.
z.config({ jitless: true });

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, as multipart when it is a FormData, or as it is when it is a Blob. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Calls the API and parses its JSON answer. Throws an ApiError for everything that is not a good answer. */
export async function requestJson<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(path, options);
  return parseAnswer(schema, path, await readJson(response, options.signal));
}

/** The same, with the entity tag of the answer, for a change that must not meet somebody else's. */
export async function requestTagged<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
): Promise<{ readonly value: z.output<Schema>; readonly tag: string }> {
  const response = await send(path, {});
  const value = parseAnswer(schema, path, await readJson(response, undefined));
  return { value, tag: response.headers.get('etag') ?? '*' };
}

/** What was answered, if it has the shape that was asked for. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  answer: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  console.error(`${path} answered an unexpected shape`, z.prettifyError(parsed.error));
  throw unexpectedAnswerError(path);
}

/** Calls the API for a text: a source or a definition. */
export async function requestText(path: string, options: RequestOptions = {}): Promise<string> {
  const response = await send(path, options);
  return response.text();
}

/** Calls the API where the answer has no body. */
export async function requestNothing(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

async function send(path: string, { method = 'GET', body, headers = {}, signal }: RequestOptions) {
  const isRaw = body instanceof FormData || body instanceof Blob;
  const response = await fetch(path, {
    method,
    headers: { ...(body && !isRaw ? { 'content-type': 'application/json' } : {}), ...headers },
    body: isRaw ? body : body === undefined ? null : JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw unreachableError();
  });
  if (!response.ok) throw errorFromAnswer(response.status, await response.text());
  return response;
}

/** The value of a JSON body; `undefined` when it is none. An answer that breaks off is no answer. */
async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw unreachableError();
  });
  return parseJson(text);
}

/** `{ q: 'a b', tag: undefined }` → `?q=a+b`; nothing set → the empty string. */
export function queryString(
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const entries = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}
