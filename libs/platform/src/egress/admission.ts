import { parseAddress } from './address.js';
import { allowsAddress, allowsHost, type AllowList } from './allow-list.js';
import { EgressError } from './egress-error.js';
import { refusedAddress, refusedName } from './refused-addresses.js';

/** What an operator permits beyond public addresses over TLS. */
export interface AdmissionRules {
  readonly allow: AllowList;
  readonly allowHttp: boolean;
}

/** Where a connection is about to go. Any port may be: what must not be reached is refused by address, and a team's public API may live on any port. */
export interface Target {
  readonly protocol: 'http:' | 'https:';
  /** As `hostOf` gives it. */
  readonly host: string;
  readonly port: number;
}

/** How messages name a target. */
export function targetName({ protocol, host, port }: Target): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === (protocol === 'https:' ? 443 : 80) ? name : `${name}:${port}`;
}

/** @throws EgressError `address-refused` for a name that must not be called, before anybody is asked about it */
export function admitName(target: Target, { allow }: AdmissionRules): void {
  const reason = refusedName(target.host);
  if (reason !== null && !allowsHost(allow, target.host, target.port)) {
    throw new EgressError('address-refused', targetName(target), `it is ${reason} and not on the allow-list`);
  }
}

/**
 * Decides on the addresses that a name has right now; the caller must connect to one of them and to nothing else. One
 * bad address refuses them all: a name that mixes public and private ones has no honest purpose.
 *
 * @throws EgressError `dns`, `address-refused` or `scheme-refused`
 */
export function admitAddresses(target: Target, addresses: readonly string[], rules: AdmissionRules): void {
  const name = targetName(target);
  if (addresses.length === 0) throw new EgressError('dns', name, 'the name has no address');
  const isHostListed = allowsHost(rules.allow, target.host, target.port);
  let areAllListed = true;
  for (const text of addresses) {
    const address = parseAddress(text);
    if (!address) throw new EgressError('address-refused', name, 'it has an address that cannot be read');
    const isListed = isHostListed || allowsAddress(rules.allow, address, target.port);
    const reason = refusedAddress(address);
    if (reason !== null && !isListed) {
      throw new EgressError(
        'address-refused',
        name,
        `its address ${text} is ${reason} and not on the allow-list`,
      );
    }
    areAllListed &&= isListed;
  }
  if (target.protocol === 'http:' && !rules.allowHttp && !areAllListed) {
    throw new EgressError(
      'scheme-refused',
      name,
      'http without TLS is allowed only for hosts on the allow-list',
    );
  }
}
