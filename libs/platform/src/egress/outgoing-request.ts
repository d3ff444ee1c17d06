import { hostOf } from './allow-list.js';
import { targetName } from './admission.js';
import { EgressError } from './egress-error.js';

/** One request of a chain of redirects. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

const redirectStatuses = [301, 302, 303, 307, 308];

/** What a request may take along to another origin. Any other header may be a credential: teams name them as they like. */
const portableHeaders = ['accept', 'accept-language', 'user-agent', 'accept-encoding'];

/** Set by the connection itself; a caller that sets them could lie about where the request goes or where it ends. */
const refusedHeaders =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|:.*)$/;

/**
 * Checks a URL and gives the request for it with our own few headers: no cookies, no referrer, nothing about who asks.
 *
 * @throws EgressError `url-invalid`, `scheme-refused`, `credentials-in-url`, `method-refused` or `header-refused`
 */
export function firstRequest(
  text: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  },
): OutgoingRequest {
  const url = checkedUrl(text, undefined);
  const method = (options.method ?? 'GET').toUpperCase();
  if (!/^[A-Z]{1,20}$/.test(method) || method === 'CONNECT' || method === 'TRACE') {
    throw new EgressError('method-refused', nameOf(url), 'this method is not sent');
  }
  const headers: Record<string, string> = { accept: '*/*', 'user-agent': 'Connectory' };
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    const lower = name.toLowerCase();
    if (refusedHeaders.test(lower)) {
      throw new EgressError('header-refused', nameOf(url), `the header ${lower} is not the caller's to set`);
    }
    headers[lower] = value;
  }
  // We unpack and count what comes back, so we say what we can unpack.
  headers['accept-encoding'] = 'gzip, deflate, br';
  return { url, method, headers, body: options.body };
}

/**
 * The request that a redirect asks for (RFC 9110 section 15.4), or `undefined` if the answer is none. Across origins
 * nothing goes along that may be a credential.
 *
 * @throws EgressError for a target that is refused, a step down from https to http, or a body bound for another origin
 */
export function redirectedRequest(
  request: OutgoingRequest,
  status: number,
  location: string | undefined,
): OutgoingRequest | undefined {
  if (!redirectStatuses.includes(status) || location === undefined) return undefined;
  const url = checkedUrl(location, request.url);
  if (request.url.protocol === 'https:' && url.protocol === 'http:') {
    throw new EgressError('redirect-refused', nameOf(request.url), 'it redirects from https to http');
  }
  const isSameOrigin = url.origin === request.url.origin;
  const becomesGet =
    (status === 303 && request.method !== 'HEAD') || (status < 303 && request.method === 'POST');
  const body = becomesGet ? undefined : request.body;
  if (body !== undefined && !isSameOrigin) {
    throw new EgressError('redirect-refused', nameOf(request.url), 'it redirects a body to another origin');
  }
  const isKept = (name: string) =>
    isSameOrigin ? !(becomesGet && name.startsWith('content-')) : portableHeaders.includes(name);
  return {
    url,
    method: becomesGet ? 'GET' : request.method,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => isKept(name))),
    body,
  };
}

/** How messages name the other side of a request. */
export function nameOf(url: URL): string {
  const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
  const usual = protocol === 'https:' ? 443 : 80;
  return targetName({
    protocol,
    host: hostOf(url.hostname),
    port: url.port === '' ? usual : Number(url.port),
  });
}

function checkedUrl(text: string, base: URL | undefined): URL {
  const from = base ? nameOf(base) : '';
  if (!URL.canParse(text, base?.href)) throw new EgressError('url-invalid', from, 'the URL cannot be read');
  const url = new URL(text, base?.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new EgressError(
      'scheme-refused',
      from,
      `only https and http are called, not ${url.protocol.slice(0, 20)}`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new EgressError('credentials-in-url', nameOf(url), 'credentials must not stand in a URL');
  }
  url.hash = '';
  return url;
}
