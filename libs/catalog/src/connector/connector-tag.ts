import type { Connector } from '@connectory/contracts';
import { sha256 } from '@connectory/platform';

/**
 * The entity tag of a connector (RFC 9110, section 8.8.3): another one after every change of what people can change. What
 * the caller may do with it, and when its address was last looked at, are not part of that.
 */
export function connectorTag({ abilities: _abilities, sync, ...connector }: Connector): string {
  const { address, everyMinutes } = sync;
  return `"${sha256(JSON.stringify({ ...connector, address, everyMinutes })).slice(0, 32)}"`;
}
