import { ProblemError } from '@connectory/platform';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemBody, problemMediaType } from './answer-problem.js';

const problems: Readonly<Record<string, () => ProblemError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: () =>
    new ProblemError('request/malformed-body', 'The request did not come to its end in time.'),
  HPE_HEADER_OVERFLOW: () =>
    new ProblemError('request/invalid', 'The headers are larger than this api takes.'),
};

/** Answers what Node.js could not read as HTTP, and closes the connection: no request came of it. */
export function refuseClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    problems[error.code ?? '']?.() ??
    new ProblemError('request/invalid', 'This is not a request that HTTP/1.1 knows.');
  const id = randomUUID();
  const body = JSON.stringify(problemBody(problem, { id, url: '/' }));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
