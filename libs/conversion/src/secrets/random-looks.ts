/** Shorter ones are ids, nearly all of them. */
const shortestRun = 24;
const longestRun = 512;
/** Files, certificates and images in base64 by their first bytes, and texts that begin with `<` or `{"`. */
const encodedContent =
  /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|JVBERi|UEsDB|PHN2Z|PD94|PD93|PHht|TVqQ|MII[A-Z]|eyJ|ewo|H4sI|Qk0|SUkq|AAAA)/;

/** `cus_9s6XKzkNRiz8i3`: ids that say what they are ids of. */
const prefixedId = /^[a-z]{2,12}_[A-Za-z0-9]+$/;

/**
 * Whether a run of letters, digits and `_-+/` can hardly be anything but chance: capitals, small letters and digits in
 * turns. Names, paths, UUIDs, hashes in hexadecimal and dates are not like that, nor is the content of files in base64.
 */
export function looksRandom(run: string): boolean {
  if (run.length < shortestRun || run.length > longestRun) return false;
  if (encodedContent.test(run) || prefixedId.test(run)) return false;
  let capitals = 0;
  let smalls = 0;
  let digits = 0;
  let changes = 0;
  let row = 0;
  let longestRow = 0;
  let before = '';
  for (const character of run) {
    const kind = kindOf(character);
    if (kind === 'A') capitals += 1;
    else if (kind === 'a') smalls += 1;
    else if (kind === '0') digits += 1;
    if (kind === before) row += 1;
    else row = 1;
    if (kind !== '-' && row > longestRow) longestRow = row;
    if (before !== '' && kind !== before && kind !== '-' && before !== '-') changes += 1;
    before = kind;
  }
  const length = capitals + smalls + digits;
  return (
    length >= run.length * 0.85 &&
    capitals >= 3 &&
    smalls >= 3 &&
    digits >= 2 &&
    digits <= length * 0.5 &&
    changes >= length * 0.4 &&
    longestRow <= 6 &&
    new Set(run).size >= 14 &&
    !isEncodedText(run)
  );
}

function kindOf(character: string): 'A' | 'a' | '0' | '-' {
  if (character >= 'a' && character <= 'z') return 'a';
  if (character >= 'A' && character <= 'Z') return 'A';
  return character >= '0' && character <= '9' ? '0' : '-';
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether the beginning of a run is text in base64: chance gives 18 characters that can be printed once in 50 million. */
function isEncodedText(run: string): boolean {
  let bits = 0;
  for (let index = 0; index < shortestRun; index += 1) {
    const digit = run[index] === '-' ? 62 : run[index] === '_' ? 63 : base64Digits.indexOf(run[index]!);
    bits = ((bits << 6) | digit) & 0xffff;
    // Of four digits the second, third and fourth complete a byte each.
    const unused = [6, 4, 2, 0][index % 4]!;
    if (unused === 6) continue;
    const byte = (bits >> unused) & 0xff;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return true;
}
