import type { RegistrationOrder } from '@connectory/catalog';
import { CreateRegistrationRequest } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { FastifyRequest } from 'fastify';
import { parseInput } from '../http/parse-input.js';
import { readUpload } from './read-upload.js';
import { sourceTooLarge } from './source-too-large.js';

/**
 * What is to be registered, handed over as JSON or as a form. Throws `request/invalid`, `request/malformed-body` and
 * `registration/source-too-large`.
 */
export async function readOrder(
  request: FastifyRequest,
  maxBytes: number,
): Promise<Pick<RegistrationOrder, 'source' | 'name' | 'connectorId'>> {
  if (request.isMultipart()) {
    const { bytes, fileName, name, connectorId } = await readUpload(request, maxBytes);
    return {
      source: { origin: 'file', bytes, fileName },
      name: name ?? null,
      connectorId: connectorId ?? null,
    };
  }
  if (request.body === undefined) throw new ProblemError('request/malformed-body', 'The body is empty.');
  const body = (await parseInput(
    CreateRegistrationRequest,
    request.body,
    'body',
  )) as CreateRegistrationRequest;
  const rest = { name: body.name ?? null, connectorId: body.connectorId ?? null };
  if (body.source.type === 'url') return { source: { origin: 'url', url: body.source.url }, ...rest };
  const bytes = Buffer.from(body.source.text);
  if (bytes.byteLength > maxBytes) throw sourceTooLarge(maxBytes);
  return { source: { origin: 'inline', bytes, fileName: body.source.fileName ?? null }, ...rest };
}
