import { checkReadiness, type Metrics, type ReadinessCheck } from '@connectory/platform';
import { createServer, type Server, type ServerResponse } from 'node:http';

/** Answers `/healthz`, `/readyz` and `/metrics` of a process that has no other HTTP surface. */
export function createHealthServer(checks: readonly ReadinessCheck[], metrics: Metrics): Server {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/healthz') return send(response, 200, { status: 'ok' });
    if (path === '/readyz') {
      const report = await checkReadiness(checks);
      return report.ready
        ? send(response, 200, { status: 'ok', checks: report.checks })
        : send(response, 503, { status: 'unavailable', failed: report.failed });
    }
    if (path === '/metrics') {
      response.setHeader('content-type', metrics.registry.contentType);
      response.end(await metrics.registry.metrics());
      return;
    }
    send(response, 404, { status: 'not-found' });
  };
  return createServer((request, response) => {
    // Not `new URL`, which throws at what anybody may send as a path: `//`, for one.
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    answer(path, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
