import { isLiteralSecret, isSecretName } from '../../secrets/secret-names.js';

export interface SecretMember {
  readonly name: string;
  readonly value: string;
  /** Where the value begins, behind its quotation mark. */
  readonly start: number;
}

/** A part that every name of a secret has. */
const part = /pass|pwd|secret|token|jwt|bearer|credential|authorization|signature|key|sess|connect\.sid/gi;
const longestName = 80;
/** What follows the name of a member whose value is a text. */
const textValue = /"\s*:\s*"([^"\\\n]*(?:\\.[^"\\\n]*)*)"/y;

/**
 * The members of a text that is JSON, more or less, whose names say that they hold a secret, and whose values are texts that can be
 * one. Begins at the parts of such names: most texts have few of them, and many members.
 */
export function secretMembers(text: string): readonly SecretMember[] {
  let members: SecretMember[] | null = null;
  part.lastIndex = 0;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const end = endOfName(text, part.lastIndex);
    if (end < 0) continue;
    const start = startOfName(text, found.index, end - longestName);
    if (start < 0) continue;
    textValue.lastIndex = end;
    const value = textValue.exec(text)?.[1];
    if (value === undefined) continue;
    part.lastIndex = textValue.lastIndex;
    const name = text.slice(start, end);
    if (isSecretName(name) && isLiteralSecret(value))
      (members ??= []).push({ name, value, start: textValue.lastIndex - 1 - value.length });
  }
  return members ?? none;
}

const none: readonly SecretMember[] = [];

/** Neither a backslash nor a new line stands in a name. */
const endsName = (code: number) => code === 0x22 || code === 0x5c || code === 0x0a;

/** Where the quotation mark behind a name stands that has the character at `at` in it; -1 if there is none. */
function endOfName(text: string, at: number): number {
  const last = Math.min(text.length, at + longestName);
  for (let end = at; end < last; end += 1)
    if (endsName(text.charCodeAt(end))) return text.charCodeAt(end) === 0x22 ? end : -1;
  return -1;
}

/** Where such a name begins, not before `first`; -1 if it does not. */
function startOfName(text: string, at: number, first: number): number {
  for (let start = at; start > 0 && start >= first; start -= 1)
    if (endsName(text.charCodeAt(start - 1))) return text.charCodeAt(start - 1) === 0x22 ? start : -1;
  return -1;
}
