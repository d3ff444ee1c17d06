import type { Finding, LedgerEntry, LedgerSummary, SourceKind } from '@connectory/contracts';
import { summariseLedger } from '@connectory/conversion';
import { parseLimitsFor, toYaml, type JsonObject } from '@connectory/definition';
import { readSource } from '@connectory/reading';
import { mostBytes } from '../input/read-input.js';

export type TargetVersion = '3.1';
export type OutputFormat = 'json' | 'yaml';

export interface ConvertOptions {
  readonly to: TargetVersion;
  readonly variables?: Readonly<Record<string, string>>;
}

/** A definition in the version that was asked for, and what became of its source. */
export interface ConvertedDefinition {
  readonly definition: JsonObject;
  readonly ledger: readonly LedgerEntry[];
  readonly summary: LedgerSummary;
  /** How many values were taken out of it. */
  readonly secrets: number;
}

export interface ConvertedSource {
  readonly kind: SourceKind;
  readonly findings: readonly Finding[];
  /** `null` when the source could not be read. */
  readonly converted: ConvertedDefinition | null;
}

const limits = parseLimitsFor(mostBytes);

/** What `connectory convert` makes of the bytes of a source. Pure; throws nothing whatever the bytes are. */
export function convertSource(bytes: Uint8Array, { variables }: ConvertOptions): ConvertedSource {
  const { kind, findings, source, conversion } = readSource(bytes, {
    limits,
    ...(variables ? { variables } : {}),
  });
  if (source === null) return { kind, findings, converted: null };
  const { definition, ledger, secrets } = conversion;
  return {
    kind,
    findings,
    converted: {
      definition,
      ledger,
      summary: summariseLedger(source.value, ledger),
      secrets: secrets.length,
    },
  };
}

/** A definition as the text of a file. */
export function definitionText(definition: JsonObject, format: OutputFormat): string {
  return format === 'yaml' ? toYaml(definition) : `${JSON.stringify(definition, null, 2)}\n`;
}
