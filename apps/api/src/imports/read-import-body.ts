import type { HandedOverEntry } from '@connectory/catalog';
import { ProblemError } from '@connectory/platform';
import { ImportTooLargeError, readHandedOver, type HandedOver, type ImportLimits } from '@connectory/reading';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { crc32 } from 'node:zlib';
import { openNameless, withSpooled } from './spool.js';

/** How long nothing may come before a caller counts as gone. */
const SILENCE_MS = 60_000;
/** What a part of a form takes beside its content. */
const MOST_NAME = 500;

const linesTypes = /^application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines)\b/i;

/**
 * What is handed over by a request, as it comes: the files of a form, or its body as one file. Nothing is read that is not
 * asked for.
 *
 * @throws ProblemError `import/too-large`, `import/no-space`, `request/malformed-body`, `request/invalid`
 */
export async function* readImportBody(
  request: FastifyRequest,
  limits: ImportLimits,
  spoolDirectory: string,
): AsyncGenerator<HandedOverEntry> {
  if (Number(request.headers['content-length']) > limits.maxTotalBytes) throw tooLarge('bytes', limits);
  const silence = setTimeout(() => {
    if (!request.raw.complete) request.raw.destroy();
  }, SILENCE_MS).unref();
  const tools = {
    limits,
    crc32,
    withFile: <Result>(
      chunks: AsyncIterable<Uint8Array>,
      read: (fd: number) => AsyncGenerator<Result>,
    ): AsyncGenerator<Result> => withSpooled(chunks, read, () => openNameless(spoolDirectory)),
  };
  let entries = 0;
  let bytes = 0;
  try {
    for await (const file of request.isMultipart() ? filesOf(request, limits) : bodyOf(request)) {
      for await (const entry of readHandedOver({ ...file, chunks: counted(file.chunks) }, tools)) {
        silence.refresh();
        entries += 1;
        if (entries > limits.maxEntries) throw new ImportTooLargeError('entries');
        yield entry;
      }
    }
  } catch (error) {
    throw problemOf(error, request, limits);
  } finally {
    clearTimeout(silence);
  }

  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      silence.refresh();
      bytes += chunk.length;
      if (bytes > limits.maxTotalBytes) throw new ImportTooLargeError('bytes');
      yield chunk;
    }
  }
}

function* bodyOf(request: FastifyRequest): Generator<HandedOver> {
  const isLines = linesTypes.test(request.headers['content-type'] ?? '');
  // Whoever gives up in the middle wants to answer yet, over the same connection.
  const chunks = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  yield { name: '', isLines, chunks };
}

async function* filesOf(request: FastifyRequest, limits: ImportLimits): AsyncGenerator<HandedOver> {
  const parts = request.parts({
    limits: { fileSize: limits.maxTotalBytes, files: limits.maxEntries, parts: limits.maxEntries, fields: 1 },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      throw new ProblemError('request/invalid', 'Send files only; the name goes into the address.', [
        { in: 'body', pointer: `/${part.fieldname.slice(0, 100)}`, message: 'is no file' },
      ]);
    }
    yield { name: nameOf(part), isLines: linesTypes.test(part.mimetype), chunks: part.file };
    // The parser keeps every part by its name, with its streams; of ten thousand that is a lot.
    for (const name of Object.keys(part.fields)) delete part.fields[name];
  }
}

const nameOf = ({ filename }: MultipartFile): string =>
  (filename ?? '')
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '')
    .slice(-MOST_NAME);

const limitCodes = new Set(['FST_FILES_LIMIT', 'FST_PARTS_LIMIT']);

function problemOf(error: unknown, request: FastifyRequest, limits: ImportLimits): unknown {
  if (error instanceof ImportTooLargeError) return tooLarge(error.what, limits);
  if (error instanceof ProblemError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (limitCodes.has(code)) return tooLarge('entries', limits);
  const isOfRequest =
    code.startsWith('FST_') || request.raw.destroyed || /multipart|form|part|boundary/i.test(error.message);
  if (!isOfRequest) return error;
  return new ProblemError(
    'request/malformed-body',
    'The request broke off, or its form cannot be read. Nothing of it was imported.',
    [],
    { cause: error },
  );
}

const tooLarge = (what: ImportTooLargeError['what'], { maxEntries, maxTotalBytes }: ImportLimits) =>
  new ProblemError(
    'import/too-large',
    what === 'entries'
      ? `An import may have ${maxEntries.toLocaleString('en')} entries at most. Nothing was imported; split it.`
      : `An import may have ${maxTotalBytes.toLocaleString('en')} bytes at most here, packed and unpacked. Nothing was imported; split it, or raise CONNECTORY_MAX_IMPORT_BYTES.`,
  );
