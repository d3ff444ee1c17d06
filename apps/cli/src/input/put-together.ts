import { bundle, type LoadFile } from '@connectory/reading';
import { bundleLimits } from './local-files.js';
import type { Input } from './read-input.js';

/** A description with the files that its references name taken over into it. */
export async function putTogether(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  location: string,
  load: LoadFile,
): Promise<Input> {
  const whole = await bundle({ bytes, location }, load, bundleLimits);
  if (whole === null) return { name, bytes, findings: [] };
  // Lines and columns are those of the document that was put together, and in none of the files.
  const isChanged = whole.files.length > 0;
  return { name: isChanged ? `${name} (put together)` : name, bytes: whole.bytes, findings: whole.findings };
}
