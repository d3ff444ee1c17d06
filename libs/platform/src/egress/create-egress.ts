import { Agent, request as send } from 'undici';
import type { AdmissionRules } from './admission.js';
import { createConnector, systemResolve, type Resolve } from './connector.js';
import { EgressError, toEgressError } from './egress-error.js';
import { firstRequest, nameOf, redirectedRequest, type OutgoingRequest } from './outgoing-request.js';
import { readBody } from './read-body.js';
import { proveRefusals } from './prove-refusals.js';

/** What no call may exceed, whatever its caller asks for. */
export interface EgressLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** To one address; a name with several is tried one after the other. */
  readonly connectTimeoutMs: number;
  readonly maxHeaderBytes: number;
  readonly maxConnectionsPerOrigin: number;
}

export const defaultEgressLimits: EgressLimits = {
  timeoutMs: 120_000,
  maxBytes: 32 * 1024 * 1024,
  connectTimeoutMs: 10_000,
  maxHeaderBytes: 16_384,
  maxConnectionsPerOrigin: 32,
};

export interface EgressOptions extends AdmissionRules {
  readonly limits?: Partial<EgressLimits>;
  /** Default: the system's resolver. */
  readonly resolve?: Resolve;
  /** PEM of the certificate authorities to believe instead of those of Node.js. */
  readonly ca?: string;
}

export interface EgressRequest {
  /** Default: GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the body as unpacked. */
  readonly maxBytes: number;
  /** For everything together: names, connections, redirects, body. */
  readonly timeoutMs: number;
  /** Default: 5. With 0 a redirect is refused. */
  readonly maxRedirects?: number;
  readonly signal?: AbortSignal;
}

export interface EgressResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Unpacked. */
  readonly body: Uint8Array;
  /** Where the answer came from. It may hold a query: not for logs. */
  readonly finalUrl: string;
  /** How many redirects were followed. */
  readonly hops: number;
}

export interface Egress {
  /** @throws EgressError, and nothing else */
  fetch(url: string, request: EgressRequest): Promise<EgressResponse>;
  /** @throws Error if loopback or metadata could be called without being on the allow-list */
  selfTest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The only way out for HTTP. Nothing of the environment has a say: no proxy variables, no cookies, no default headers
 * but a plain user agent. Connections are kept for reuse, which is safe as each goes to an address that was checked.
 */
export function createEgress(options: EgressOptions): Egress {
  const limits = { ...defaultEgressLimits, ...options.limits };
  const rules = { allow: options.allow, allowHttp: options.allowHttp };
  const resolve = options.resolve ?? systemResolve;
  const agent = new Agent({
    connect: createConnector({ rules, resolve, connectTimeoutMs: limits.connectTimeoutMs, ca: options.ca }),
    connections: limits.maxConnectionsPerOrigin,
    maxHeaderSize: limits.maxHeaderBytes,
    pipelining: 1,
  });

  async function exchange(request: OutgoingRequest, signal: AbortSignal, maxBytes: number) {
    const { url, method, headers, body } = request;
    const response = await send(url, { dispatcher: agent, method, headers, body, signal });
    // A body that nobody reads to its end complains when it is let go.
    response.body.on('error', () => undefined);
    try {
      const next = redirectedRequest(request, response.statusCode, single(response.headers['location']));
      if (next) return { next };
      const hasBody = method !== 'HEAD' && response.statusCode !== 204 && response.statusCode !== 304;
      const encoding = [response.headers['content-encoding'] ?? ''].flat().join(',');
      const read = hasBody
        ? await readBody(response.body, encoding, { host: nameOf(url), maxBytes })
        : new Uint8Array();
      return { response: { status: response.statusCode, headers: response.headers, body: read } };
    } finally {
      response.body.destroy();
    }
  }

  const egress: Egress = {
    async fetch(text, { maxBytes, timeoutMs, maxRedirects = 5, signal, ...rest }) {
      let request = firstRequest(text, rest);
      const deadline = AbortSignal.timeout(Math.min(timeoutMs, limits.timeoutMs));
      const signals = signal ? [deadline, signal] : [deadline];
      const cap = Math.min(maxBytes, limits.maxBytes);
      for (let hops = 0; ; hops += 1) {
        const host = nameOf(request.url);
        try {
          const { next, response } = await exchange(request, AbortSignal.any(signals), cap);
          if (response) return { ...response, finalUrl: request.url.href, hops };
          if (hops >= maxRedirects) {
            throw new EgressError('too-many-redirects', host, `it redirects more than ${maxRedirects} times`);
          }
          request = next;
        } catch (error) {
          if (signal?.aborted) throw new EgressError('aborted', host, 'the caller gave up');
          if (deadline.aborted) throw new EgressError('timeout', host, 'it did not answer in time');
          throw toEgressError(error, host);
        }
      }
    },
    selfTest: () => proveRefusals(egress, rules),
    close: () => agent.destroy(),
  };
  return egress;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
