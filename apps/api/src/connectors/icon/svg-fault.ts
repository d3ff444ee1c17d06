/** Elements that repeat others: a few of them in each other make millions. */
const MAX_USES = 200;

// A megabyte of whatever makes them try longest has to be read at once: no two repetitions of the same letters in a row.
const faults: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["']|us-ascii["'])/i, 'is not written in UTF-8'],
  [/<!(?:ENTITY|ATTLIST)|<!DOCTYPE[^<>[]*\[/i, 'declares entities or attributes'],
  [/<\?xml-stylesheet/i, 'refers to a style sheet'],
  [/<(?:\w+:)?(?:image|feImage|foreignObject|iframe)\b/i, 'embeds other documents or images'],
  [/\b(?:href|src)\s*=\s*(?:"\s*[^#"\s]|'\s*[^#'\s])/i, 'refers to something outside of itself'],
  [/url\((?!\s*(?:[#)]|(?:["']|&quot;|&apos;|&#\w+;)\s*#))/i, 'refers to something outside of itself'],
  [/@import/i, 'refers to a style sheet'],
];

/**
 * Why an SVG is not taken for an icon, or `null` when it is. It is drawn here and never shown as it is, so its scripts do
 * nothing; what would make the drawing load or repeat something is refused.
 */
export function svgFault(text: string): string | null {
  const fault = faults.find(([pattern]) => pattern.test(text));
  if (fault) return fault[1];
  return (text.match(/<(?:\w+:)?use\b/gi)?.length ?? 0) > MAX_USES ? 'repeats itself too often' : null;
}
