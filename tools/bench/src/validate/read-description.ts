import { readFileSync } from 'node:fs';
import { defaultParseLimits, parseSource, specVersion } from '@connectory/definition';
import type { ReadDescription } from './validators.js';

/** The OpenAPI description in a file; `null` for anything else and for what cannot be read. */
export function readDescription(file: string): ReadDescription | null {
  const parsed = parseSource(readFileSync(file), { ...defaultParseLimits, maxBytes: 100 * 1_048_576 });
  if (!parsed.ok) return null;
  const { kind, value, text, format } = parsed.source;
  const version = specVersion(kind);
  return version === null ? null : { value, text, format, version };
}
