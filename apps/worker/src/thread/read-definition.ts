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
import type { ParseLimits } from '@connectory/definition';
import {
  carryOverEdits,
  describeDefinition,
  readSource,
  type CarriedOver,
  type EditedSource,
  type Reading,
} from '@connectory/reading';

export interface ReadDefinition {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  readonly findings: readonly Finding[];
  /** The source with markers in place of secret values; `null` when it could not be read. */
  readonly content: Uint8Array | null;
  readonly conversion: Conversion | null;
  /** Where there was something to carry over: what became of it; `null` when the source is what it was before. */
  readonly carried?: Omit<CarriedOver, 'described'> | null;
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
  /** What a team has made of this source so far: its edits are carried over. */
  readonly edited?: EditedSource;
}

/**
 * Turns the bytes of a source into the canonical definition and everything that the catalog shows of it. Pure but for the
 * clock; `onStage` is told as each stage begins. A source that cannot be read is no error: its findings say why.
 */
export function readDefinition(
  { bytes, findings: gathered }: GatheredBytes,
  { limits, ruleset, variables, edited }: JudgeOptions,
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
  const read = { kind, format, findings, ...keep(bytes, reading), timings };
  if (!edited) return read;
  const start = now();
  const carried = carryOverEdits(reading.conversion.definition, edited, ruleset);
  // Carrying over ends with a judgement, and what it takes belongs to that.
  const judged = timings.map((one) =>
    one.stage === 'validate' ? { ...one, ms: one.ms + now() - start } : one,
  );
  if (carried === null) return { ...read, carried, timings: judged };
  const { described, ...rest } = carried;
  return { ...read, carried: rest, conversion: { ...read.conversion, ...described }, timings: judged };
}

/** What is kept of a source that could be read. */
function keep(
  bytes: Uint8Array,
  { source, conversion }: Extract<Reading, { source: object }>,
): Pick<ReadDefinition, 'content' | 'secrets'> & { readonly conversion: Conversion } {
  const { definition, ledger, secrets } = conversion;
  return {
    secrets: secrets.map(({ kind, pointer }) => ({ kind, pointer })),
    content: secrets.length > 0 ? Buffer.from(maskSecrets(source.text, source.format, secrets)) : bytes,
    conversion: {
      ...describeDefinition(definition),
      ledger,
      ledgerSummary: summariseLedger(source.value, ledger),
      secretsRemoved: secrets.length,
    },
  };
}
