import type { Finding } from '@connectory/contracts';
import {
  defaultParseLimits,
  parseSource,
  specVersion,
  type JsonValue,
  type SpecVersion,
} from '@connectory/definition';
import type { Rule } from './rule.js';
import { runRules } from './run-rules.js';

/** A definition for a test, written as YAML. Throws if it cannot be read. */
export function readDefinition(yaml: string): { value: JsonValue; version: SpecVersion } {
  const parsed = parseSource(new TextEncoder().encode(yaml), defaultParseLimits);
  if (!parsed.ok) throw new Error(parsed.findings.map(({ message }) => message).join('\n'));
  const version = specVersion(parsed.source.kind);
  if (version === null) throw new Error('Not an OpenAPI description');
  return { value: parsed.source.value, version };
}

/** What one rule reports about a definition in YAML. */
export function report(rule: Rule, yaml: string): Finding[] {
  const { value, version } = readDefinition(yaml);
  return runRules(value, version, [rule]);
}

/** The same, as the pointers that it reports. */
export const reportedPointers = (rule: Rule, yaml: string): string[] =>
  report(rule, yaml).map(({ pointer }) => pointer);
