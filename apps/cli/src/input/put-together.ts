import { gatherSource, type LoadFile } from '@connectory/reading';
import { CliError } from '../cli-error.js';
import { bundleLimits } from './local-files.js';
import type { Input } from './read-input.js';

/**
 * A description with the files that its references name taken over into it, out of a zip archive if it is one.
 *
 * @throws CliError for an archive that holds no description that could be taken
 */
export async function putTogether(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  location: string,
  load: LoadFile,
): Promise<Input> {
  const whole = await gatherSource({ bytes, location }, load, bundleLimits);
  if (!whole.ok) throw new CliError(`${name}: ${whole.findings.map(({ message }) => message).join(' ')}`);
  // Lines and columns are those of the document that was put together, and in none of the files.
  const isChanged = whole.bytes !== bytes;
  return { name: isChanged ? `${name} (put together)` : name, bytes: whole.bytes, findings: whole.findings };
}
