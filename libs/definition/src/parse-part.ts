import type { SourceFormat } from '@connectory/contracts';
import { decodeBytes } from './decode-bytes.js';
import type { JsonValue } from './json.js';
import type { ParseLimits } from './parse-limits.js';
import { readText } from './read-text.js';

/** A file that need not be an API description: a part of one, for example a schema. */
export type ParsedPart =
  | { readonly ok: true; readonly text: string; readonly format: SourceFormat; readonly value: JsonValue }
  | {
      readonly ok: false;
      /** Why it cannot be read, as a sentence for people. */
      readonly reason: string;
    };

/**
 * Reads bytes as JSON or YAML within `limits`, whatever they hold. As `parseSource`, it throws nothing and takes time
 * linear in the number of bytes.
 */
export function parsePart(bytes: Uint8Array, limits: ParseLimits): ParsedPart {
  if (bytes.length > limits.maxBytes)
    return { ok: false, reason: `It has ${bytes.length} bytes; at most ${limits.maxBytes} are accepted.` };
  const decoded = decodeBytes(bytes);
  if (!decoded.ok)
    return { ok: false, reason: `It is not ${decoded.encoding.toUpperCase()} text. Save it as UTF-8.` };
  const { value, format, faults } = readText(decoded.text, limits);
  if (value === undefined) return { ok: false, reason: faults[0]?.message ?? 'It is neither JSON nor YAML.' };
  return { ok: true, text: decoded.text, format, value };
}
