import type { Finding, Ruleset } from '@connectory/contracts';
import { convert } from '@connectory/conversion';
import {
  applyOverlay,
  diff,
  editText,
  parseLimitsFor,
  parseSource,
  specVersion,
  type ParsedSource,
  type SpecVersion,
} from '@connectory/definition';
import { fixAll, validate, type ValidationSubject } from '@connectory/validation';
import type { Fault } from '../report/faults.js';

/** What all fixes make of one OpenAPI description. */
export interface FixMeasure {
  /** How many fixes of each rule have been applied. */
  readonly applied: Readonly<Record<string, number>>;
  /** Errors of the structure layer, before and after. */
  readonly errors: { readonly before: number; readonly after: number };
  readonly faults: readonly Fault[];
}

const everyLayer: Ruleset = { extends: 'certification', rules: {} };
const limits = parseLimitsFor(64 * 1_048_576);

/** Applies all fixes to one file, and looks for what fixes must not do; `null` for what is no OpenAPI description. */
export function measureFixes(file: string, bytes: Uint8Array): FixMeasure | null {
  const read = parseSource(bytes, limits);
  if (!read.ok) return null;
  const { source } = read;
  const version = specVersion(source.kind);
  if (version === null) return null;
  const subject = { value: source.value, version };
  const fixed = fixAll(subject, { ruleset: everyLayer });
  const before = structureErrors(validate(subject, everyLayer));
  const after = structureErrors(fixed.left);
  const actions = actionsOf(fixed.applied);
  const fault = (name: string, detail: string): Fault => ({ file, class: name, detail });

  const faults: Fault[] = [];
  if (after.length > before.length)
    faults.push(...blame(subject, before).map((detail) => fault('adds errors to the structure', detail)));
  for (const { code, pointer } of fixAll({ value: fixed.value, version }, { ruleset: everyLayer }).applied)
    faults.push(fault(`a second run applies ${code}`, pointer));
  for (const [rule, detail] of changesOfMeaning(source, version))
    faults.push(fault(`a safe fix of ${rule} changes the meaning`, detail));
  if (applyOverlay(source.value, actions).unmatched.length > 0)
    faults.push(fault('actions find nothing to do', ''));
  const reread = parseSource(new TextEncoder().encode(editText(source.text, source.format, actions)), limits);
  if (!reread.ok || JSON.stringify(sorted(reread.source.value)) !== JSON.stringify(sorted(fixed.value)))
    faults.push(fault('the edited text says something else', ''));
  return { applied: countsOf(fixed.applied), errors: { before: before.length, after: after.length }, faults };
}

const actionsOf = (findings: readonly Finding[]) => findings.flatMap(({ fix }) => fix?.actions ?? []);

const structureErrors = (findings: readonly Finding[]) =>
  findings.filter(({ code, severity }) => severity === 'error' && code.startsWith('structure/'));

/** The rules whose fixes alone add errors to the structure, with the errors that they add. */
function blame(subject: ValidationSubject, before: readonly Finding[]): string[] {
  const known = new Set(before.map(({ code, pointer }) => `${code} ${pointer}`));
  const blamed = fixableCodes(subject).flatMap((code) => {
    const { left } = fixAll(subject, { ruleset: everyLayer, codes: [code] });
    const added = structureErrors(left).filter((found) => !known.has(`${found.code} ${found.pointer}`));
    return added.length > 0 ? [`${code} brings ${added[0]!.code} at ${added[0]!.pointer}`] : [];
  });
  return blamed.length > 0 ? blamed : ['only several rules together'];
}

const fixableCodes = (subject: ValidationSubject) => [
  ...new Set(validate(subject, everyLayer).flatMap(({ code, fix }) => (fix ? [code] : []))),
];

/** Rules whose safe fixes change more than texts, with what they change. */
function changesOfMeaning(source: ParsedSource, version: SpecVersion): [string, string][] {
  const subject = { value: source.value, version };
  const { definition } = convert(source);
  const changed = (codes?: readonly string[]) => {
    const { value } = fixAll(subject, { ruleset: everyLayer, safeOnly: true, ...(codes ? { codes } : {}) });
    return diff(definition, convert({ ...source, value }).definition).filter(
      (change) => change.class !== 'cosmetic',
    );
  };
  if (changed().length === 0) return [];
  return fixableCodes(subject).flatMap((code): [string, string][] => {
    const [first] = changed([code]);
    return first
      ? [[code, `${first.rule} at ${first.pointer.old ?? first.pointer.new}: ${first.message}`]]
      : [];
  });
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** The same with members in order, since a text keeps the order that it has. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
