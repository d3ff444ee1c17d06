import type {
  Finding,
  RegistrationStage,
  Ruleset,
  SourceFormat,
  SourceKind,
  StageTiming,
} from '@connectory/contracts';
import type { Conversion } from '@connectory/catalog';
import { maskSecrets, summariseLedger, type Secret } from '@connectory/conversion';
import { describeConnector, describeOperations, type ParseLimits } from '@connectory/definition';
import { readSource, type Reading } from '@connectory/reading';

export interface ReadDefinition {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  readonly findings: readonly Finding[];
  /** The source with markers in place of secret values; `null` when it could not be read. */
  readonly content: Uint8Array | null;
  readonly conversion: Conversion | null;
  /** What was taken out, by kind and place; never what it is. */
  readonly secrets: readonly Pick<Secret, 'kind' | 'pointer'>[];
  readonly timings: readonly StageTiming[];
}

/** A source as one document, with what was found on the way to it. */
export interface GatheredBytes {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** How much a source may take, and by which rules it is judged. */
export interface JudgeOptions {
  readonly limits: ParseLimits;
  readonly ruleset: Ruleset;
  /** Values of an environment; they win over the variables of a collection. */
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * Turns the bytes of a source into the canonical definition and everything that the catalog shows of it. Pure but for the
 * clock; `onStage` is told as each stage begins. A source that cannot be read is no error: its findings say why.
 */
export function readDefinition(
  { bytes, findings: gathered }: GatheredBytes,
  { limits, ruleset, variables }: JudgeOptions,
  onStage: (stage: RegistrationStage) => void,
  now: () => number = () => performance.now(),
): ReadDefinition {
  const timings: StageTiming[] = [];
  const reading = readSource(bytes, {
    limits,
    ruleset,
    ...(variables && { variables }),
    gathered,
    within: (stage, work) => {
      onStage(stage);
      const start = now();
      const result = work();
      timings.push({ stage, ms: now() - start });
      return result;
    },
  });
  const { kind, format, findings } = reading;
  if (reading.source === null)
    return { kind, format, findings, content: null, conversion: null, secrets: [], timings };
  return { kind, format, findings, ...keep(bytes, reading), timings };
}

/** What is kept of a source that could be read. */
function keep(
  bytes: Uint8Array,
  { source, conversion }: Extract<Reading, { source: object }>,
): Pick<ReadDefinition, 'content' | 'conversion' | 'secrets'> {
  const { definition, ledger, secrets } = conversion;
  const { title, description, tags, servers, security } = describeConnector(definition);
  return {
    secrets: secrets.map(({ kind, pointer }) => ({ kind, pointer })),
    content: secrets.length > 0 ? Buffer.from(maskSecrets(source.text, source.format, secrets)) : bytes,
    conversion: {
      title,
      description,
      tags,
      servers,
      security,
      operations: describeOperations(definition),
      definition: JSON.stringify(definition),
      ledger,
      ledgerSummary: summariseLedger(source.value, ledger),
      secretsRemoved: secrets.length,
    },
  };
}
