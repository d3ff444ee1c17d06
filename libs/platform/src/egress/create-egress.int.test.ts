import type { RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAllowList } from './allow-list.js';
import { createEgress, type Egress } from './create-egress.js';
import {
  closeAll,
  closeLater,
  egressWith,
  failure,
  listening,
  redirect,
  serve,
  usual,
} from './loopback.test.js';
import { proveRefusals } from './prove-refusals.js';
import { selfSigned } from './self-signed.test.js';

afterEach(closeAll);

describe('egress', () => {
  it('refuses the loopback and calls nobody', async () => {
    const server = await serve((_request, response) => response.end('secret'));
    const egress = egressWith('', undefined, true);
    const error = await failure(egress, `${server.url}/path?token=secret`);
    expect([error.code, error.message]).toEqual([
      'address-refused',
      `127.0.0.1:${server.port}: its address 127.0.0.1 is loopback and not on the allow-list`,
    ]);
    expect(server.requests).toHaveLength(0);
  });

  it('reaches the loopback that an operator has listed, with nothing of its own but a user agent', async () => {
    const server = await serve((_request, response) => response.setHeader('x-answer', '1').end('hello'));
    const egress = egressWith(`127.0.0.1:${server.port}`);
    const { body, headers, ...rest } = await egress.fetch(`${server.url}/a?b=c#d`, usual);
    expect([Buffer.from(body).toString(), headers['x-answer'], rest]).toEqual([
      'hello',
      '1',
      { status: 200, finalUrl: `${server.url}/a?b=c`, hops: 0 },
    ]);
    expect(server.requests[0]?.headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      connection: 'keep-alive',
      accept: '*/*',
      'user-agent': 'Connectory',
      'accept-encoding': 'gzip, deflate, br',
    });
  });

  it('sends method, headers and body, and answers what is no success, too', async () => {
    const server = await serve((request, response) => {
      request
        .setEncoding('utf8')
        .on('data', (text: string) => response.writeHead(422).end(`${request.method} ${text}`));
    });
    const egress = egressWith('127.0.0.0/8');
    const { status, body } = await egress.fetch(server.url, {
      ...usual,
      method: 'post',
      headers: { 'content-type': 'text/plain' },
      body: 'data',
    });
    expect([status, Buffer.from(body).toString()]).toEqual([422, 'POST data']);
  });

  it('has no ears for the proxies of its environment', async () => {
    const proxy = await serve((_request, response) => response.end('from the proxy'));
    const server = await serve((_request, response) => response.end('from the server'));
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy'];
    for (const name of names) process.env[name] = proxy.url;
    try {
      const { body } = await egressWith('127.0.0.0/8').fetch(server.url, usual);
      expect(Buffer.from(body).toString()).toBe('from the server');
    } finally {
      for (const name of names) delete process.env[name];
    }
  });

  it('dials the address that it has checked, and asks for it only once', async () => {
    const server = await serve((request, response) => response.end(request.headers.host));
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const egress = egressWith('127.0.0.1', async () => answers[asked++] ?? []);
    const { body } = await egress.fetch(`http://rebind.example:${server.port}/`, usual);
    expect([Buffer.from(body).toString(), asked]).toEqual([`rebind.example:${server.port}`, 1]);
  });

  it('refuses a name that has turned to another address since', async () => {
    const server = await serve((_request, response) => response.setHeader('connection', 'close').end());
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const egress = egressWith('127.0.0.1', async () => answers[asked++] ?? []);
    await egress.fetch(`http://rebind.example:${server.port}/`, usual);
    const error = await failure(egress, `http://rebind.example:${server.port}/`);
    expect([error.code, asked, server.requests.length]).toEqual(['address-refused', 2, 1]);
  });

  it('refuses a name with one bad address among good ones', async () => {
    const server = await serve((_request, response) => response.end());
    const egress = egressWith('127.0.0.1', async () => ['127.0.0.1', '169.254.169.254']);
    expect((await failure(egress, `http://mixed.example:${server.port}/`)).code).toBe('address-refused');
    expect(server.requests).toHaveLength(0);
  });

  it('tries the next address if one does not answer', async () => {
    const server = await serve((_request, response) => response.end('hello'));
    const egress = egressWith('127.0.0.0/8', async () => ['127.0.0.9', '127.0.0.1']);
    const { body } = await egress.fetch(`http://two.example:${server.port}/`, usual);
    expect(Buffer.from(body).toString()).toBe('hello');
  });

  it('says what went wrong on the way', async () => {
    const away = await serve(() => undefined);
    const egress = egressWith('127.0.0.0/8', () =>
      Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    );
    expect((await failure(egress, 'https://unknown.example/')).message).toBe(
      'unknown.example: the name cannot be resolved (ENOTFOUND)',
    );
    const closed = createTcpServer((socket) => socket.destroy());
    const port = await listening(closed, '127.0.0.1');
    closeLater(closed);
    expect((await failure(egress, `http://127.0.0.1:${port}/`)).code).toBe('connection');
    expect((await failure(egress, `https://127.0.0.1:${away.port}/`)).code).toBe('tls');
  });
});

describe('redirects of egress', () => {
  it('are followed, and counted', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/end') response.end('there');
      else redirect(request.url === '/start' ? '/middle' : 'end', 307)(request, response);
    });
    const { finalUrl, hops, body } = await egressWith('127.0.0.1').fetch(`${server.url}/start`, usual);
    expect([finalUrl, hops, Buffer.from(body).toString()]).toEqual([`${server.url}/end`, 2, 'there']);
  });

  it('end after five', async () => {
    const server = await serve(redirect('/again'));
    expect((await failure(egressWith('127.0.0.1'), server.url)).code).toBe('too-many-redirects');
    expect(server.requests).toHaveLength(6);
    expect((await failure(egressWith('127.0.0.1'), server.url, { maxRedirects: 0 })).code).toBe(
      'too-many-redirects',
    );
  });

  it.each([
    ['http://127.0.0.2:{port}/', 'address-refused'],
    ['http://2130706434:{port}/', 'address-refused'],
    ['http://0x7f000002:{port}/', 'address-refused'],
    ['http://0177.0.0.2:{port}/', 'address-refused'],
    ['http://127.2:{port}/', 'address-refused'],
    ['//127.0.0.2:{port}/', 'address-refused'],
    ['http:\\\\127.0.0.2:{port}/', 'address-refused'],
    ['http://[::1]:{port}/', 'address-refused'],
    ['http://[::ffff:127.0.0.2]:{port}/', 'address-refused'],
    ['http://[::ffff:7f00:1]:{port}/', 'address-refused'],
    ['http://[64:ff9b::7f00:1]:{port}/', 'address-refused'],
    ['http://[2002:7f00:1::]:{port}/', 'address-refused'],
    ['http://0.0.0.0:{port}/', 'address-refused'],
    ['http://localhost:{port}/', 'address-refused'],
    ['http://LocalHost.:{port}/', 'address-refused'],
    ['http://127.0.0.1:1/', 'address-refused'],
    ['http://169.254.169.254/latest/meta-data/', 'address-refused'],
    ['http://metadata.google.internal/', 'address-refused'],
    ['http://inside.example:{port}/', 'address-refused'],
    ['http://127.0.0.1:{port}@127.0.0.2:{port}/', 'credentials-in-url'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['gopher://127.0.0.1:{port}/', 'scheme-refused'],
    ['unix:/run/docker.sock', 'scheme-refused'],
    ['http://', 'url-invalid'],
  ])('to %s are refused as %s', async (location, code) => {
    const target = await serve((_request, response) => response.end('secret'));
    const server = await serve((request, response) =>
      redirect(location.replaceAll('{port}', String(target.port)))(request, response),
    );
    const egress = egressWith(`127.0.0.1:${server.port}`, async () => ['10.0.0.1'], true);
    expect((await failure(egress, server.url)).code).toBe(code);
    expect(target.requests).toHaveLength(0);
  });

  it('take no credentials to another origin, nor a body', async () => {
    const target = await serve((_request, response) => response.end());
    const server = await serve(redirect(`${target.url}/`, 307));
    const egress = egressWith('127.0.0.1');
    const headers = { authorization: 'Bearer secret', cookie: 'secret', 'x-api-key': 'secret' };
    await egress.fetch(server.url, { ...usual, headers });
    expect(JSON.stringify(server.requests[0]?.rawHeaders)).toContain('secret');
    expect(JSON.stringify(target.requests[0]?.rawHeaders)).not.toContain('secret');
    expect((await failure(egress, server.url, { method: 'POST', body: 'secret' })).code).toBe(
      'redirect-refused',
    );
    expect(target.requests).toHaveLength(1);
  });

  it('carry no cookies that the server has set', async () => {
    const server = await serve((request, response) => {
      response.setHeader('set-cookie', 'session=secret');
      if (request.url === '/') redirect('/next')(request, response);
      else response.end();
    });
    await egressWith('127.0.0.1').fetch(server.url, usual);
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});

describe('TLS of egress', () => {
  const names = async () => ['127.0.0.1'];

  async function serveTls(
    answer: RequestListener,
  ): Promise<{ port: number; cert: string; names: unknown[] }> {
    const { key, cert } = selfSigned('api.example');
    const seen: unknown[] = [];
    const server = createTlsServer({ key, cert }, answer);
    server.on('secureConnection', (socket) => seen.push(socket.servername));
    const port = await listening(server, '127.0.0.1');
    closeLater({ close: () => (server.closeAllConnections(), server.close()) });
    return { port, cert, names: seen };
  }

  function egressTrusting(ca: string | undefined): Egress {
    const { list } = parseAllowList('127.0.0.1');
    const egress = createEgress({ allow: list, allowHttp: true, resolve: names, ...(ca ? { ca } : {}) });
    closeLater(egress);
    return egress;
  }

  it('goes by the name although the address is dialled', async () => {
    const server = await serveTls((_request, response) => response.end('hello'));
    const { body } = await egressTrusting(server.cert).fetch(`https://api.example:${server.port}/`, usual);
    expect([Buffer.from(body).toString(), server.names]).toEqual(['hello', ['api.example']]);
  });

  it.each(['other.example', '127.0.0.1'])('refuses the certificate of another name on %s', async (host) => {
    const server = await serveTls((_request, response) => response.end('secret'));
    const error = await failure(egressTrusting(server.cert), `https://${host}:${server.port}/`);
    expect(error.message).toBe(
      `${host}:${server.port}: its certificate or its TLS is not accepted (ERR_TLS_CERT_ALTNAME_INVALID)`,
    );
  });

  it('refuses a certificate of nobody that it knows', async () => {
    const server = await serveTls((_request, response) => response.end('secret'));
    expect((await failure(egressTrusting(undefined), `https://api.example:${server.port}/`)).code).toBe(
      'tls',
    );
  });

  it('takes no step down to http, not even where http is allowed', async () => {
    const target = await serve((_request, response) => response.end('secret'));
    const server = await serveTls(redirect(`http://api.example:${target.port}/`));
    const error = await failure(egressTrusting(server.cert), `https://api.example:${server.port}/`);
    expect([error.code, target.requests.length]).toEqual(['redirect-refused', 0]);
  });
});

describe('selfTest', () => {
  it('passes on an egress that refuses, and leaves out what is listed', async () => {
    await egressWith('').selfTest();
    await egressWith('127.0.0.0/8,localhost').selfTest();
  });

  it('fails on an egress whose check is broken', async () => {
    const egress = egressWith('');
    const broken = { fetch: () => egress.fetch('file:///', usual) };
    await expect(proveRefusals(broken, { allow: [], allowHttp: false })).rejects.toThrow(
      'Egress does not refuse 127.0.0.1 (scheme-refused); it must not be used',
    );
  });
});
