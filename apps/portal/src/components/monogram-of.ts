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

function hueOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % 360;
}
