import { parseAddress } from './address.js';
import type { AdmissionRules } from './admission.js';
import { allowsAddress, allowsHost, hostOf } from './allow-list.js';
import type { Egress } from './create-egress.js';
import { EgressError } from './egress-error.js';

/** Loopback and metadata in the spellings that filters of others have missed. */
const mustBeRefused = [
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://localhost/',
  'https://169.254.169.254/',
  'https://[::ffff:169.254.169.254]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[fd00:ec2::254]/',
  'https://metadata.google.internal/',
];

/**
 * Calls, through the whole of egress, what must never be called. What an operator has put on the allow-list with the
 * https port is meant to be reached and left out.
 *
 * @throws Error that names what was not refused
 */
export async function proveRefusals(egress: Pick<Egress, 'fetch'>, { allow }: AdmissionRules): Promise<void> {
  for (const url of mustBeRefused) {
    const host = hostOf(new URL(url).hostname);
    const address = parseAddress(host);
    if (allowsHost(allow, host, 443) || (address && allowsAddress(allow, address, 443))) continue;
    const outcome = await egress.fetch(url, { maxBytes: 0, timeoutMs: 5_000 }).then(
      () => 'answered',
      (error: unknown) => (error instanceof EgressError ? error.code : String(error)),
    );
    if (outcome !== 'address-refused') {
      throw new Error(`Egress does not refuse ${host} (${outcome}); it must not be used`);
    }
  }
}
