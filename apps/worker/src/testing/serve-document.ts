import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedDocument {
  readonly url: string;
  readonly host: string;
  /** What was asked for since the last look: the method with the condition, and the status it was answered with. */
  asked(): { readonly condition: string | null; readonly status: number }[];
  put(document: unknown): void;
  /** Answers with this status from now on, or with the document again. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

/** Serves one JSON document under an entity tag, and counts who asks for it how. */
export async function serveDocument(first: unknown): Promise<ServedDocument> {
  let text = JSON.stringify(first);
  let failure: number | null = null;
  let asked: { condition: string | null; status: number }[] = [];
  const conditionOf = (request: IncomingMessage) => request.headers['if-none-match'] ?? null;
  const server = createServer((request, response) => {
    const tag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    const condition = conditionOf(request);
    const status = failure ?? (condition === tag ? 304 : 200);
    asked.push({ condition, status });
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(failure === null && { etag: tag }),
    });
    response.end(status === 200 ? text : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/openapi.json`,
    host,
    asked: () => {
      const seen = asked;
      asked = [];
      return seen;
    },
    put: (document) => {
      text = JSON.stringify(document);
    },
    fail: (status) => {
      failure = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
