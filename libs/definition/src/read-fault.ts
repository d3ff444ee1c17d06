import type { Severity } from '@connectory/contracts';
import type { DefinitionFindingId } from './finding-catalogue.js';
import type { JsonValue } from './json.js';
import type { TextSpan } from './text-position.js';

/** What a reader has to say about a text, before it is a finding. */
export interface ReadFault {
  readonly code: DefinitionFindingId;
  readonly severity: Severity;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly pointer: string;
  /** The place, where it is not simply that of the value at `pointer`. */
  readonly span?: TextSpan;
}

/** `value` is `undefined` when the text cannot be read; the faults then say why. */
export interface ReadResult {
  readonly value: JsonValue | undefined;
  readonly faults: readonly ReadFault[];
}

/** At most so many faults of one kind are worth reading in one text. */
export const mostFaults = 100;

/** Member names longer than this are no names; pointers through them would be larger than the document. */
export const longestName = 4_096;

/** Names that reach the prototype of an object when a document is merged into another one. */
export function isDangerousMember(name: string, value: unknown): boolean {
  if (name === '__proto__') return true;
  return (
    name === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')
  );
}

export const dangerousMember = (name: string, pointer: string, span?: TextSpan): ReadFault => ({
  code: 'definition/dangerous-key-removed',
  severity: 'warning',
  message: `The member \`${name}\` is left out, because programs that copy it can be taken over. Rename or remove it.`,
  params: { name },
  pointer,
  ...(span ? { span } : {}),
});

export const duplicateMember = (name: string, pointer: string, span: TextSpan): ReadFault => ({
  code: 'definition/duplicate-key',
  severity: 'warning',
  message: `\`${name}\` stands here a second time; only the last one counts. Remove the others.`,
  params: { name },
  pointer,
  span,
});

export const tooComplex = (what: string, limit: number, pointer: string, span?: TextSpan): ReadFault => ({
  code: 'definition/too-complex',
  severity: 'error',
  message: `The document is too complex: ${what} (the limit is ${limit}). Make it simpler or split it.`,
  params: { limit },
  pointer,
  ...(span ? { span } : {}),
});
