import type { z } from 'zod';
import { errorFromAnswer, parseJson, unreachableError } from './api-error';
import { parseAnswer } from './request';

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

interface UploadOptions {
  readonly body: FormData | Blob;
  readonly onProgress: (progress: UploadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a lot of bytes and tells how far they have come, which `fetch` cannot. Rejects with an ApiError, or with the
 * signal's reason when it was given up.
 */
export function upload<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { body, onProgress, signal }: UploadOptions,
): Promise<z.output<Schema>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ sentBytes: loaded, totalBytes: total }),
    );
    request.addEventListener('error', () => reject(unreachableError()));
    request.addEventListener('abort', () => reject(signal.reason));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300) return reject(errorFromAnswer(status, responseText));
      try {
        resolve(parseAnswer(schema, path, parseJson(responseText)));
      } catch (error) {
        reject(error as Error);
      }
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
