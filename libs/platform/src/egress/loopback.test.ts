// Ends in `.test.ts` to stay out of the build; holds no tests of its own.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { expect } from 'vitest';
import { parseAllowList } from './allow-list.js';
import type { Resolve } from './connector.js';
import { createEgress, type Egress, type EgressRequest } from './create-egress.js';
import { EgressError } from './egress-error.js';

export const usual = { maxBytes: 10_000, timeoutMs: 20_000 };
const open: { close(): unknown }[] = [];

/** Closes at the end of the test at hand. */
export function closeLater(thing: { close(): unknown }): void {
  open.push(thing);
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
}

export interface TestServer {
  readonly port: number;
  readonly url: string;
  readonly requests: IncomingMessage[];
}

export async function serve(answer: RequestListener, host = '127.0.0.1'): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const port = await listening(server, host);
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return { port, url: `http://${host}:${port}`, requests };
}

export function listening(server: Server | TcpServer, host: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}

export function egressWith(allow: string, resolve?: Resolve, allowHttp = false): Egress {
  const { list, faults } = parseAllowList(allow);
  expect(faults).toEqual([]);
  const egress = createEgress({ allow: list, allowHttp, ...(resolve ? { resolve } : {}) });
  open.push(egress);
  return egress;
}

export async function failure(
  egress: Egress,
  url: string,
  request: Partial<EgressRequest> = {},
): Promise<EgressError> {
  const outcome: unknown = await egress.fetch(url, { ...usual, ...request }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(EgressError);
  return outcome as EgressError;
}

export const redirect =
  (location: string, status = 302) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { location }).end();
  };
