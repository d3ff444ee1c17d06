import { createEgress, createLogger, parseAllowList } from '@connectory/platform';
import { zipOf } from '@connectory/testing/zip';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSourceGatherer, type SourceGatherer } from '../thread/source-gatherer.js';
import { fetchSource } from './fetch-source.js';
import { gatherRegistration } from './gather-registration.js';

const builtThread = new URL('../../dist/thread/gathering-thread.js', import.meta.url);
const maxSourceBytes = 100_000;
const openapi = (schemas: object) => JSON.stringify({ openapi: '3.1.0', components: { schemas } });

interface TestServer {
  readonly server: Server;
  readonly origin: string;
  readonly asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[];
}
const open: { close(): unknown }[] = [];
let gatherer: SourceGatherer;
beforeEach(() => {
  gatherer = createSourceGatherer({ heapMegabytes: 256, milliseconds: 30_000 }, builtThread);
  open.push(gatherer);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** Answers with files, or with a status. */
async function serve(files: Record<string, string | number>): Promise<TestServer> {
  const asked: TestServer['asked'] = [];
  const server = createServer((request, response) => {
    const url = request.url!;
    asked.push({ url, headers: request.headers });
    const file = files[url.replace(/\?.*/, '')] ?? 404;
    if (typeof file === 'number') response.writeHead(file, { location: '/openapi.json' }).end();
    else response.end(file);
  });
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function gather(allow: string, source: string | Uint8Array) {
  const egress = createEgress({ allow: parseAllowList(allow).list, allowHttp: true });
  open.push(egress);
  const parts = { egress, gatherer, logger: createLogger({ name: 'test', level: 'silent' }), maxSourceBytes };
  const fetched =
    typeof source === 'string'
      ? await fetchSource(egress, source, maxSourceBytes)
      : { bytes: source, location: '' };
  if (!('bytes' in fetched)) throw new Error('The source could not be fetched');
  const gathered = await gatherRegistration(parts, fetched);
  return {
    ...gathered,
    codes: gathered.findings.map(({ code }) => code),
    document: gathered.ok ? (JSON.parse(Buffer.from(gathered.bytes).toString()) as object) : null,
  };
}

it('puts the siblings of an address together, from where it leads to in the end', async () => {
  const { origin, asked } = await serve({
    '/latest': 302,
    '/openapi.json': openapi({ A: { $ref: 'models/a.yaml?key=secret' } }),
    '/models/a.yaml': 'type: object\nproperties: {b: {$ref: ../b.json#/b}}\n',
    '/b.json': '{"b": {"type": "string"}}',
  });
  const { document, codes, findings } = await gather('127.0.0.1', `${origin}/latest`);
  expect(document).toEqual({
    openapi: '3.1.0',
    components: {
      schemas: {
        A: { type: 'object', properties: { b: { $ref: '#/components/schemas/b' } } },
        b: { type: 'string' },
      },
    },
  });
  expect(asked.map(({ url }) => url)).toEqual([
    '/latest',
    '/openapi.json',
    '/models/a.yaml?key=secret',
    '/b.json',
  ]);
  expect(codes).toEqual(['reading/bundled']);
  expect(JSON.stringify(findings)).not.toContain('secret');
  for (const { headers } of asked) {
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  }
});

it('reaches no address that must not be called, nor files of the machine', async () => {
  const inside = await serve({ '/secret.json': '{"type": "string"}' });
  const { origin, asked } = await serve({
    '/openapi.json': openapi({
      A: { $ref: `${inside.origin}/secret.json` },
      B: { $ref: 'http://169.254.169.254/latest/meta-data/' },
      C: { $ref: 'file:///etc/passwd' },
      D: { $ref: 'missing.json' },
    }),
  });
  const { findings } = await gather(origin.slice('http://'.length), `${origin}/openapi.json`);
  expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['reading/refused-file', '/components/schemas/A/$ref'],
    ['reading/refused-file', '/components/schemas/B/$ref'],
    ['reading/refused-file', '/components/schemas/C/$ref'],
    ['reading/missing-file', '/components/schemas/D/$ref'],
  ]);
  expect(inside.asked).toEqual([]);
  expect(asked.map(({ url }) => url)).toEqual(['/openapi.json', '/missing.json']);
});

it('says that a file may be had the next time', async () => {
  const { origin } = await serve({ '/openapi.json': openapi({ A: { $ref: 'a.json' } }), '/a.json': 503 });
  const { passing, codes } = await gather('127.0.0.1', `${origin}/openapi.json`);
  expect([passing?.code, codes]).toEqual(['fetch/unexpected-status', ['reading/refused-file']]);
});

it('unpacks an archive, and gets from elsewhere what is not in it', async () => {
  const { origin } = await serve({ '/far.json': '{"type": "boolean"}' });
  const { document, passing } = await gather(
    '127.0.0.1',
    zipOf({
      'openapi.json': openapi({ A: { $ref: 'a.json' }, B: { $ref: `${origin}/far.json` } }),
      'a.json': '{}',
    }),
  );
  expect(document).toMatchObject({ components: { schemas: { A: {}, B: { type: 'boolean' } } } });
  expect(passing).toBeNull();
});

it('says why an archive is of no use', async () => {
  const { ok, codes } = await gather('127.0.0.1', zipOf({ 'a.txt': '' }));
  expect([ok, codes]).toEqual([false, ['reading/archive-without-description']]);
});

it('ends when a server keeps everybody waiting, and keeps the source', async () => {
  const silent = createServer(() => undefined);
  open.push({ close: () => (silent.closeAllConnections(), silent.close()) });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const hasty = createSourceGatherer({ heapMegabytes: 256, milliseconds: 300 }, builtThread);
  open.push(hasty);
  gatherer = hasty;
  const origin = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const source = Buffer.from(openapi({ A: { $ref: `${origin}/a.json` } }));
  const { ok, codes, document } = await gather('127.0.0.1', source);
  expect([ok, codes]).toEqual([true, ['reading/bundle-too-large']]);
  expect(document).toEqual(JSON.parse(source.toString()));
});

it('lets a fault of ours through', async () => {
  const source = { bytes: Buffer.from(openapi({ A: { $ref: 'https://x.example/a.json' } })), location: '' };
  const fault = new TypeError('ours');
  await expect(gatherer.gather(source, maxSourceBytes, () => Promise.reject(fault))).rejects.toBe(fault);
});
