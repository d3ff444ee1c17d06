import { RegistrationFields } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { sourceTooLarge } from './source-too-large.js';

/** What the parts of a multipart request besides the file may take. */
const ENVELOPE_BYTES = 16_384;

export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly name: string | undefined;
  readonly connectorId: string | undefined;
}

const missingFile = () =>
  new ProblemError('request/invalid', 'Send one part named "file" with the source.', [
    { in: 'body', pointer: '/file', message: 'is missing' },
  ]);

/**
 * Reads the parts `file`, `name` and `connectorId` of a multipart request. Stops as soon as the file is larger than
 * `maxBytes`, and reads none of it when the request says so beforehand. Throws `registration/source-too-large` and
 * `request/invalid`.
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (Number(request.headers['content-length']) > maxBytes + ENVELOPE_BYTES) throw sourceTooLarge(maxBytes);
  const fields: Record<string, unknown> = {};
  let file: { bytes: Buffer; fileName: string | null } | undefined;
  for await (const part of request.parts({
    limits: { fileSize: maxBytes, files: 1, fields: 8, fieldSize: 4_096 },
  })) {
    if (part.type === 'file') file = await readFile(part, maxBytes);
    else
      Object.defineProperty(fields, part.fieldname, {
        value: part.value,
        enumerable: true,
      });
  }
  const parsed = RegistrationFields.safeParse(fields);
  if (!parsed.success) {
    throw new ProblemError(
      'request/invalid',
      'Check the parts of the request.',
      parsed.error.issues.map(({ path, message }) => ({
        in: 'body',
        pointer: `/${path.join('/')}`,
        message,
      })),
    );
  }
  if (!file) throw missingFile();
  return { ...file, name: parsed.data.name, connectorId: parsed.data.connectorId };
}

async function readFile(
  part: MultipartFile,
  maxBytes: number,
): Promise<{ bytes: Buffer; fileName: string | null }> {
  if (part.fieldname !== 'file') throw missingFile();
  const chunks: Buffer[] = [];
  for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  if (part.file.truncated) throw sourceTooLarge(maxBytes);
  // A browser sends the bare name; whatever else sends a path gets its last part kept, and only for show.
  const fileName =
    part.filename
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(0, 255) || null;
  return { bytes: Buffer.concat(chunks), fileName };
}
