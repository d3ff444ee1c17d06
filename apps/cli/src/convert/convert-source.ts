import type { Finding, LedgerEntry, LedgerSummary, SourceFormat, SourceKind } from '@connectory/contracts';
import {
  composeLedgers,
  downgrade,
  summariseLedger,
  traceFindings,
  type Conversion,
} from '@connectory/conversion';
import { toYaml, withRanges, type JsonObject, type ParsedSource } from '@connectory/definition';
import { readSource } from '@connectory/reading';
import { parseLimits } from '../input/parse-limits.js';
import type { Input } from '../input/read-input.js';

/** The versions of OpenAPI that can be written, the canonical one first. */
export const targetVersions = ['3.1', '3.0', '2.0'] as const;
export type TargetVersion = (typeof targetVersions)[number];
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
  readonly format: SourceFormat | null;
  readonly title: string | null;
  readonly findings: readonly Finding[];
  /** `null` when the source could not be read. */
  readonly converted: ConvertedDefinition | null;
}

/** What `connectory convert` makes of a source. Pure; throws nothing whatever its bytes are. */
export function convertSource(
  input: Pick<Input, 'bytes' | 'findings'>,
  { to, variables }: ConvertOptions,
): ConvertedSource {
  const { kind, format, findings, source, conversion } = readSource(input.bytes, {
    limits: parseLimits,
    gathered: input.findings,
    ...(variables ? { variables } : {}),
  });
  if (source === null) return { kind, format, title: null, findings, converted: null };
  const output = inVersion(to, source, conversion);
  const more = output.findings;
  return {
    kind,
    format,
    title: source.title,
    findings: more.length === 0 ? findings : withRanges([...findings, ...more], source.text, source.format),
    converted: {
      definition: output.definition,
      ledger: output.ledger,
      summary: summariseLedger(source.value, output.ledger),
      secrets: conversion.secrets.length,
    },
  };
}

/** The definition in an older version, with one ledger from the source to it and findings that point into the source. */
function inVersion(
  to: TargetVersion,
  source: ParsedSource,
  { definition, ledger }: Conversion,
): Pick<Conversion, 'definition' | 'ledger' | 'findings'> {
  if (to === '3.1') return { definition, ledger, findings: [] };
  const older = downgrade(definition, to);
  return {
    definition: older.definition,
    ledger: composeLedgers(ledger, older.ledger, { source: source.value, output: older.definition }),
    findings: traceFindings(older.findings, ledger),
  };
}

/** A definition as the text of a file. */
export function definitionText(definition: JsonObject, format: OutputFormat): string {
  return format === 'yaml' ? toYaml(definition) : `${JSON.stringify(definition, null, 2)}\n`;
}
