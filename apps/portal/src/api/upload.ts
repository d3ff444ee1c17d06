import type { z } from 'zod';
import { errorFromAnswer, parseJson, unreachableError } from './api-error';
import { parseAnswer } from './request';

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

interface UploadOptions {
  readonly body: FormData | Blob;
  readonly idempotencyKey: string;
  readonly onProgress: (progress: UploadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a lot of bytes and tells how far they have come, which `fetch` cannot. Throws an ApiError, or an AbortError when
 * it was given up.
 */
export async function upload<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: UploadOptions,
): Promise<z.output<Schema>> {
  const { status, responseText } = await sent(path, options);
  if (status < 200 || status >= 300) throw errorFromAnswer(status, responseText);
  return parseAnswer(schema, path, parseJson(responseText));
}

function sent(
  path: string,
  { body, idempotencyKey, onProgress, signal }: UploadOptions,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ sentBytes: loaded, totalBytes: total }),
    );
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(unreachableError()));
    request.addEventListener('abort', () =>
      reject(new DOMException('The upload was given up', 'AbortError')),
    );
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
