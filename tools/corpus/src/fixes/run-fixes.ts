import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../find-files.js';
import type { Fault } from '../report/faults.js';
import { textTable } from '../report/text-table.js';
import { measureFixes, type FixMeasure } from './measure-fixes.js';

export interface FixReport {
  /** OpenAPI descriptions; other files do not count. */
  readonly files: number;
  /** How many of them have been changed. */
  readonly changed: number;
  /** Errors of the structure layer. */
  readonly errors: { readonly before: number; readonly after: number };
  /** How many fixes of each rule have been applied, and in how many files. */
  readonly rules: Readonly<Record<string, { readonly fixes: number; readonly files: number }>>;
  readonly faults: readonly Fault[];
}

/** Applies all fixes to every OpenAPI description below a folder, one after another. */
export function runFixes(
  { folder, only }: { readonly folder: string; readonly only: string | null },
  onProgress: (done: number, all: number) => void,
): FixReport {
  const files = findFiles(folder, only);
  const measures = files.flatMap((file, index) => {
    const measure = measured(file, readFileSync(join(folder, file)));
    onProgress(index + 1, files.length);
    return measure ?? [];
  });
  const rules: Record<string, { fixes: number; files: number }> = {};
  for (const { applied } of measures) {
    for (const [code, count] of Object.entries(applied)) {
      const rule = (rules[code] ??= { fixes: 0, files: 0 });
      rule.fixes += count;
      rule.files += 1;
    }
  }
  const sum = (count: (measure: FixMeasure) => number) =>
    measures.reduce((total, measure) => total + count(measure), 0);
  return {
    files: measures.length,
    changed: sum(({ applied }) => (Object.keys(applied).length > 0 ? 1 : 0)),
    errors: { before: sum(({ errors }) => errors.before), after: sum(({ errors }) => errors.after) },
    rules,
    faults: measures.flatMap(({ faults }) => faults),
  };
}

/** An exception on the way is a fault of the file. */
function measured(file: string, bytes: Uint8Array): FixMeasure | null {
  try {
    return measureFixes(file, bytes);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { applied: {}, errors: { before: 0, after: 0 }, faults: [{ file, class: 'exception', detail }] };
  }
}

export function fixTable({ rules, files, changed, errors }: FixReport): string {
  const lines = Object.entries(rules)
    .sort(([, a], [, b]) => b.fixes - a.fixes)
    .map(([code, rule]) => [code, String(rule.fixes), String(rule.files)]);
  return [
    textTable(['rule', 'fixes', 'files'], lines),
    `${changed} of ${files} descriptions changed; errors of the structure layer: ${errors.before} before, ${errors.after} after.`,
  ].join('\n\n');
}
