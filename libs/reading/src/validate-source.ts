import type { Finding, Ruleset } from '@connectory/contracts';
import { convert, traceFindings, type Conversion } from '@connectory/conversion';
import { specVersion, type ParsedSource } from '@connectory/definition';
import { validate } from '@connectory/validation';

interface Judgement {
  /** What became of it; `null` will do for a source that can be judged itself. */
  readonly conversion: Conversion | null;
  readonly gathered: readonly Finding[];
  readonly ruleset: Ruleset | undefined;
}

/** An OpenAPI source is judged as it was written; of a collection, what became of it is, traced back to its requests. */
export function validateSource(
  source: ParsedSource,
  { conversion, gathered, ruleset }: Judgement,
): readonly Finding[] {
  const version = specVersion(source.kind);
  if (version !== null) return withoutKnown(validate({ value: source.value, version }, ruleset), gathered);
  const { definition, ledger } = conversion ?? convert(source);
  return traceFindings(validate({ value: definition, version: '3.1' }, ruleset), ledger);
}

/** Why a reference leads nowhere says more than that it leads out of the document. */
function withoutKnown(findings: readonly Finding[], gathered: readonly Finding[]): readonly Finding[] {
  const known = new Set(gathered.map(({ pointer }) => pointer));
  return findings.filter(
    ({ code, pointer }) => code !== 'structure/external-reference' || !known.has(pointer),
  );
}
