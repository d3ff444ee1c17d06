/** Shorter ones are ids, nearly all of them. */
const shortestRun = 24;
const longestRun = 512;
/** Files, certificates and images in base64 by their first bytes, and texts that begin with `<` or `{"`. */
const encodedContent =
  /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|JVBERi|UEsDB|PHN2Z|PD94|PD93|PHht|TVqQ|MII[A-Z]|eyJ|ewo|H4sI|Qk0|SUkq|AAAA)/;

/** `cus_9s6XKzkNRiz8i3`: ids that say what they are ids of. */
const prefixedId = /^[a-z]{2,12}_[A-Za-z0-9]+$/;

const other = 0;
const capital = 1;
const small = 2;
const digit = 3;
const kinds = new Uint8Array(128);
for (const [kind, characters] of [
  [capital, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [small, 'abcdefghijklmnopqrstuvwxyz'],
  [digit, '0123456789'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

/**
 * Whether the run of letters, digits and `_-+/` from `start` to `end` can hardly be anything but chance: capitals, small letters
 * and digits in turns. Names, paths, UUIDs, hashes in hexadecimal and dates are not like that, nor is the content of
 * files in base64.
 */
export function looksRandom(text: string, start: number, end: number): boolean {
  const total = end - start;
  if (total < shortestRun || total > longestRun) return false;
  let capitals = 0;
  let smalls = 0;
  let digits = 0;
  let changes = 0;
  let row = 0;
  let before = other;
  for (let at = start; at < end; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? other;
    if (kind === small) smalls += 1;
    else if (kind === capital) capitals += 1;
    else if (kind === digit) digits += 1;
    if (kind === before) row += 1;
    else {
      if (kind !== other && before !== other) changes += 1;
      row = 1;
    }
    // Words and numbers, most of all, are found out at once.
    if (row > 6 && kind !== other) return false;
    before = kind;
  }
  const length = capitals + smalls + digits;
  return (
    length >= total * 0.85 &&
    capitals >= 3 &&
    smalls >= 3 &&
    digits >= 2 &&
    digits <= length * 0.5 &&
    changes >= length * 0.4 &&
    countDistinct(text, start, end) >= 14 &&
    isUnlikelyText(text.slice(start, end))
  );
}

const seen = new Uint8Array(128);

/** How many different characters stand in a run; all of them are ASCII. */
function countDistinct(text: string, start: number, end: number): number {
  seen.fill(0);
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (seen[code] === 0) count += 1;
    seen[code] = 1;
  }
  return count;
}

const isUnlikelyText = (run: string) =>
  !encodedContent.test(run) && !prefixedId.test(run) && !isEncodedText(run);

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether the beginning of a run is text in base64: chance gives 18 characters that can be printed once in 50 million. */
function isEncodedText(run: string): boolean {
  let bits = 0;
  for (let index = 0; index < shortestRun; index += 1) {
    const value = run[index] === '-' ? 62 : run[index] === '_' ? 63 : base64Digits.indexOf(run[index]!);
    bits = ((bits << 6) | value) & 0xffff;
    // Of four digits the second, third and fourth complete a byte each.
    const unused = [6, 4, 2, 0][index % 4]!;
    if (unused === 6) continue;
    const byte = (bits >> unused) & 0xff;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return true;
}
