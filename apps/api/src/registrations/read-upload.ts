import { RegistrationFields } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { parseInput } from '../http/parse-input.js';
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

const sentTwice = (name: string) =>
  new ProblemError('request/invalid', `Send one part named "${name.slice(0, 100)}", not several.`, [
    { in: 'body', pointer: `/${name.slice(0, 100)}`, message: 'was sent more than once' },
  ]);

/**
 * Reads the parts `file`, `name` and `connectorId` of a multipart request. Stops as soon as the file is larger than
 * `maxBytes`, and reads none of it when the request says so beforehand. Throws `registration/source-too-large`,
 * `request/invalid` and `request/malformed-body`.
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (Number(request.headers['content-length']) > maxBytes + ENVELOPE_BYTES) throw sourceTooLarge(maxBytes);
  const { file, fields } = await readParts(request, maxBytes).catch((error: unknown) => {
    if (error instanceof ProblemError) throw error;
    // No boundary, an end that does not come, a caller who left: what the parser throws is always about the request.
    throw new ProblemError(
      'request/malformed-body',
      'The form cannot be read. Check its Content-Type and its parts.',
      [],
      { cause: error },
    );
  });
  const { name, connectorId } = (await parseInput(
    RegistrationFields,
    Object.fromEntries(fields),
    'body',
  )) as RegistrationFields;
  if (!file) throw missingFile();
  return { ...file, name, connectorId };
}

type UploadedFile = Pick<Upload, 'bytes' | 'fileName'>;

async function readParts(
  request: FastifyRequest,
  maxBytes: number,
): Promise<{ file: UploadedFile | undefined; fields: ReadonlyMap<string, unknown> }> {
  const fields = new Map<string, unknown>();
  let file: UploadedFile | undefined;
  const limits = { fileSize: maxBytes, files: 1, fields: 8, fieldSize: 4_096 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      file = await readFile(part, maxBytes);
    } else {
      if (fields.has(part.fieldname)) throw sentTwice(part.fieldname);
      fields.set(part.fieldname, part.value);
    }
  }
  return { file, fields };
}

async function readFile(part: MultipartFile, maxBytes: number): Promise<UploadedFile> {
  if (part.fieldname !== 'file') throw missingFile();
  // Left to itself, the parser reads on to the end of the file before it says that it was too large.
  const stop = () => part.file.destroy();
  if (part.file.truncated) stop();
  else part.file.once('limit', stop);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch (error) {
    if (!part.file.truncated) throw error;
  }
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
