import { isArray, isObject, type JsonValue } from './json.js';
import { appendPointer } from './pointer.js';
import { mostFaults, type ReadFault, type ReadResult } from './read-fault.js';

/** NUL and halves of surrogate pairs: no text in PostgreSQL holds them, nor does UTF-8 hold the latter (RFC 3629). */
const unstorable = /[\u0000\ud800-\udfff]/u;
const everyUnstorable = /[\u0000\ud800-\udfff]/gu;
/** Escapes that may stand for one, in JSON or YAML, and a NUL itself; most texts have none, and are not looked through. */
const suspicious = /\u0000|\\(?:u0000|u[dD][89a-fA-F]|0|x00|U0000(?:0000|[dD][89a-fA-F]))/;

/**
 * What was read from `text`, with U+FFFD in place of every character that cannot be stored, in values and in names. Each
 * string that is touched is a fault. The same result where there is none; otherwise the value is a new one.
 */
export function replaceUnstorable(text: string, result: ReadResult): ReadResult {
  if (result.value === undefined || !suspicious.test(text)) return result;
  const faults: ReadFault[] = [];
  const replace = (part: string, pointer: () => string): string => {
    if (!unstorable.test(part)) return part;
    if (faults.length < mostFaults) faults.push(fault(part, pointer()));
    return part.replace(everyUnstorable, '\ufffd');
  };
  const read = (value: JsonValue, path: Path | null): JsonValue => {
    if (typeof value === 'string') return replace(value, () => pointerOf(path));
    if (isArray(value)) return value.map((item, index) => read(item, { parent: path, token: index }));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const here: Path = { parent: path, token: name.replace(everyUnstorable, '\ufffd') };
        return [replace(name, () => pointerOf(here)), read(member, here)];
      }),
    );
  };
  // As deep as the readers allow, no deeper.
  const value = read(result.value, null);
  return faults.length === 0 ? result : { value, faults: [...result.faults, ...faults] };
}

interface Path {
  readonly parent: Path | null;
  readonly token: string | number;
}

function pointerOf(path: Path | null): string {
  const tokens: (string | number)[] = [];
  for (let at = path; at !== null; at = at.parent) tokens.push(at.token);
  return appendPointer('', ...tokens.reverse());
}

function fault(part: string, pointer: string): ReadFault {
  const code = unstorable.exec(part)?.[0].charCodeAt(0) ?? 0;
  const character = `U+${code.toString(16).padStart(4, '0').toUpperCase()}`;
  return {
    code: 'definition/unstorable-character',
    severity: 'warning',
    message: `The text has the character ${character}, which cannot be stored; U+FFFD takes its place. Remove it.`,
    params: { character },
    pointer,
  };
}
