// The portal's own server around Next, because `next start` believes every caller's X-Forwarded-For.
import { createServer } from 'node:http';
import next from 'next';
import { z } from 'zod';
import { keepKnownOrigin } from './forwarded-headers.mjs';

const Environment = z.object({
  CONNECTORY_HOST: z.string().min(1).default('127.0.0.1'),
  CONNECTORY_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  CONNECTORY_TRUST_PROXY: z.stringbool().default(false),
});
const DRAIN_MS = 3_000;

// Compose hands over what is not set as an empty text.
const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
const {
  CONNECTORY_HOST: hostname,
  CONNECTORY_PORT: port,
  CONNECTORY_TRUST_PROXY: behindProxy,
} = Environment.parse(given);

const app = next({ dev: false, dir: import.meta.dirname, hostname, port });
await app.prepare();
const answer = app.getRequestHandler();

const server = createServer((request, response) => {
  keepKnownOrigin(request.headers, behindProxy);
  answer(request, response).catch((error) => {
    console.error('portal: a request was not answered:', error);
    response.destroy();
  });
});
server.listen(port, hostname, () => {
  process.stdout.write(`The portal listens on ${hostname}, port ${port}\n`);
});

const stop = () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  // Whoever watches a registration would keep us here for ever.
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
