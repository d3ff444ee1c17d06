import type { Finding } from '@connectory/contracts';
import { convert } from '@connectory/conversion';
import { parseSource, specVersion } from '@connectory/definition';
import { placeFindings } from './place-findings.js';
import type { Reading, ReadingOptions } from './read-source.js';
import { validateSource } from './validate-source.js';

/** What a check finds; `source` is `null` when the bytes could not be read. */
export type Check = Pick<Reading, 'kind' | 'format' | 'findings' | 'source'>;

/**
 * Judges the bytes of a source by a ruleset and converts nothing that need not be: an OpenAPI source is judged as it was
 * written. Pure and deterministic; throws nothing whatever the bytes are, and takes time linear in their number.
 */
export function checkSource(
  bytes: Uint8Array,
  { limits, gathered = [], ruleset }: Pick<ReadingOptions, 'limits' | 'gathered' | 'ruleset'>,
): Check {
  const parsed = parseSource(bytes, limits);
  if (!parsed.ok) {
    const { kind, format, findings } = parsed;
    return { kind, format, findings: [...gathered, ...findings], source: null };
  }
  const { source } = parsed;
  const conversion = specVersion(source.kind) === null ? convert(source) : null;
  const findings: Finding[] = [
    ...gathered,
    ...source.findings,
    ...(conversion?.findings ?? []),
    ...validateSource(source, { conversion, gathered, ruleset }),
  ];
  const { kind, format } = source;
  return { kind, format, findings: placeFindings(source, conversion, findings), source };
}
