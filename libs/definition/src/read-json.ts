import { countMembers, findDuplicateMembers } from './duplicate-members.js';
import { inspectJson } from './inspect-json.js';
import type { JsonValue } from './json.js';
import type { ParseLimits } from './parse-limits.js';
import type { ReadResult } from './read-fault.js';
import { scanJson } from './scan-json.js';

/** Reads a JSON text. JSON.parse does the work; the text is scanned only for the place of a fault. */
export function readJson(text: string, limits: ParseLimits): ReadResult {
  const value = parseJson(text);
  if (value === undefined) return { value, faults: [syntaxFault(text)] };
  const { faults, withinLimits, members } = inspectJson(value, limits);
  if (!withinLimits) return { value: undefined, faults };
  const duplicates = members === countMembers(text) ? [] : findDuplicateMembers(text);
  return { value, faults: [...faults, ...duplicates] };
}

/** The value of a JSON text, or `undefined` if it is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function syntaxFault(text: string) {
  const fault = scanJson(text) ?? { reason: 'it cannot be read', start: 0, end: text.length };
  return {
    code: 'definition/json-syntax',
    severity: 'error',
    message: `This is not JSON: ${fault.reason}.`,
    params: { reason: fault.reason },
    pointer: '',
    span: { start: fault.start, end: fault.end },
  } as const;
}
