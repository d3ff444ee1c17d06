import type {
  Finding,
  RegistrationStage,
  SourceFormat,
  SourceKind,
  StageTiming,
} from '@connectory/contracts';
import type { Conversion } from '@connectory/catalog';
import { convert, maskSecrets, summariseLedger, traceFindings } from '@connectory/conversion';
import {
  describeConnector,
  describeOperations,
  parseSource,
  specVersion,
  withRanges,
  type ParsedSource,
  type ParseLimits,
} from '@connectory/definition';
import { validate } from '@connectory/validation';

export interface ReadDefinition {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  readonly findings: readonly Finding[];
  /** The source with markers in place of secret values; `null` when it could not be read. */
  readonly content: Uint8Array | null;
  readonly conversion: Conversion | null;
  readonly timings: readonly StageTiming[];
}

/**
 * Turns the bytes of a source into the canonical definition and everything that the catalog shows of it: parse, convert,
 * validate. Pure but for the clock; `onStage` is told as each begins. A source that cannot be read is no error: its
 * findings say why.
 */
export function readDefinition(
  bytes: Uint8Array,
  limits: ParseLimits,
  onStage: (stage: RegistrationStage) => void,
  now: () => number = () => performance.now(),
): ReadDefinition {
  const timings: StageTiming[] = [];
  const stage = <Result>(name: RegistrationStage, work: () => Result): Result => {
    onStage(name);
    const start = now();
    const result = work();
    timings.push({ stage: name, ms: now() - start });
    return result;
  };

  const parsed = stage('parse', () => parseSource(bytes, limits));
  if (!parsed.ok) {
    const { kind, format, findings } = parsed;
    return { kind, format, findings, content: null, conversion: null, timings };
  }
  const { source } = parsed;
  const converted = stage('convert', () => {
    const result = convert(source);
    const text = result.secrets.length > 0 ? maskSecrets(source.text, source.format, result.secrets) : null;
    return { ...result, content: text === null ? bytes : Buffer.from(text) };
  });
  const findings = stage('validate', () =>
    withRanges(
      [...source.findings, ...converted.findings, ...validateSource(source, converted)],
      source.text,
      source.format,
    ),
  );
  const { title, description, tags, servers, security } = describeConnector(converted.definition);
  return {
    kind: source.kind,
    format: source.format,
    findings,
    content: converted.content,
    conversion: {
      title,
      description,
      tags,
      servers,
      security,
      operations: describeOperations(converted.definition),
      definition: JSON.stringify(converted.definition),
      ledger: converted.ledger,
      ledgerSummary: summariseLedger(source.value, converted.ledger),
      secretsRemoved: converted.secrets.length,
    },
    timings,
  };
}

/** An OpenAPI source is judged as it was written; of a collection, what became of it is, traced back to its requests. */
function validateSource(source: ParsedSource, converted: ReturnType<typeof convert>): Finding[] {
  const version = specVersion(source.kind);
  if (version !== null) return validate({ value: source.value, version });
  return traceFindings(validate({ value: converted.definition, version: '3.1' }), converted.ledger);
}
