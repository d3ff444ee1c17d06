import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { isSameAddress, parseAddress } from './address.js';
import { admitAddresses, admitName, targetName, type AdmissionRules, type Target } from './admission.js';
import { hostOf } from './allow-list.js';
import { EgressError, toEgressError } from './egress-error.js';

/** All addresses of a host name, in the order of preference. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

export interface ConnectorOptions {
  readonly rules: AdmissionRules;
  readonly resolve: Resolve;
  readonly connectTimeoutMs: number;
  /** The certificate authorities to believe instead of those of Node.js. */
  readonly ca?: string | undefined;
}

/**
 * Opens every connection of egress: asks for the addresses once, checks all of them, dials a checked address and not
 * the name (so a second answer cannot slip in), and checks who picked up.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { rules, resolve, connectTimeoutMs, ca } = options;
  const dial = buildConnector({
    timeout: connectTimeoutMs,
    allowH2: false,
    ...(ca === undefined ? {} : { ca }),
  });

  async function connect(request: buildConnector.Options): Promise<Socket> {
    const target = targetOf(request);
    const addresses = await admittedAddresses(target, rules, resolve);
    let failure: unknown;
    for (const address of addresses) {
      try {
        return checked(await dialAddress(request, target, address), target, address);
      } catch (error) {
        if (error instanceof EgressError) throw error;
        failure = error;
      }
    }
    throw toEgressError(failure, targetName(target));
  }

  // `hostname` is where to dial; certificate and SNI still go by the name, which for an address is none.
  function dialAddress(request: buildConnector.Options, { host }: Target, address: string): Promise<Socket> {
    const servername = parseAddress(host) ? '' : host;
    return new Promise((resolved, rejected) => {
      dial({ ...request, hostname: address, servername }, (error, socket) =>
        error ? rejected(error) : resolved(socket),
      );
    });
  }

  return (request, callback) => {
    connect(request).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(toEgressError(error, targetName(targetOf(request))), null),
    );
  };
}

/** @throws EgressError for a target that must not be called, or that has no address */
export async function admittedAddresses(
  target: Target,
  rules: AdmissionRules,
  resolve: Resolve,
): Promise<readonly string[]> {
  admitName(target, rules);
  const addresses = parseAddress(target.host) ? [target.host] : await resolveName(target, resolve);
  admitAddresses(target, addresses, rules);
  return addresses;
}

async function resolveName(target: Target, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(target.host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new EgressError('dns', targetName(target), `the name cannot be resolved (${code})`);
  }
}

function targetOf({ protocol, hostname, port }: buildConnector.Options): Target {
  const isSecure = protocol !== 'http:';
  return {
    protocol: isSecure ? 'https:' : 'http:',
    host: hostOf(hostname),
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
  };
}

function checked(socket: Socket, target: Target, address: string): Socket {
  if (isConnectedTo(socket.remoteAddress, address)) return socket;
  socket.destroy();
  throw new EgressError(
    'address-refused',
    targetName(target),
    'somebody else than the checked address answered',
  );
}

/** Whether a socket's own word on its other end is the address that was checked. */
export function isConnectedTo(remoteAddress: string | undefined, address: string): boolean {
  const [remote, expected] = [parseAddress(remoteAddress ?? ''), parseAddress(address)];
  return remote !== undefined && expected !== undefined && isSameAddress(remote, expected);
}
