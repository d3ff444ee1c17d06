/**
 * Two letters and a hue (0–359) for a connector without an icon of its own. The same name always gives the same,
 * so people learn to find a connector by its colour.
 */
export function monogramOf(name: string): { letters: string; hue: number } {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first = '?', second] = words;
  const letters = second ? initial(first) + initial(second) : [...first].slice(0, 2).join('');
  return { letters: letters.toUpperCase(), hue: hueOf(name.trim().toLowerCase()) };
}

const initial = (word: string) => [...word][0] ?? '';

/** Far enough apart to be told from each other, and none that looks dirty in the dark. */
const hues = [18, 42, 66, 142, 166, 192, 216, 240, 262, 288, 318, 346];

function hueOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  // Names that differ in their last letters only would get neighbouring colours without this.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507) >>> 0;
  return hues[((hash ^ (hash >>> 13)) >>> 0) % hues.length] ?? 192;
}
