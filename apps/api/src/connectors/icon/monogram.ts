import { createHash } from 'node:crypto';

/** Colours on which white letters can be read (at least 4.5 : 1). */
const colours = [
  '#0b6e99',
  '#8a3ffc',
  '#9f1853',
  '#a2191f',
  '#8a3800',
  '#0e6027',
  '#005d5d',
  '#00539a',
  '#6929c4',
  '#4d5358',
];

/**
 * An icon for a connector that has none: the first letters of its name on its colour, or on one that follows from its id.
 * The same for the same connector.
 */
export function monogram(connector: {
  readonly id: string;
  readonly name: string;
  readonly brandColor: string | null;
}): string {
  const colour =
    connector.brandColor ?? colours[createHash('sha256').update(connector.id).digest()[0]! % colours.length]!;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="230" height="230" viewBox="0 0 230 230">',
    `<rect width="230" height="230" rx="32" fill="${colour}"/>`,
    `<text x="115" y="115" dy="0.36em" text-anchor="middle" font-family="system-ui,sans-serif" font-size="96"`,
    ` font-weight="600" fill="${isLight(colour) ? '#161616' : '#ffffff'}">${initials(connector.name)}</text>`,
    '</svg>',
  ].join('');
}

/** One or two letters or digits, which mean nothing to XML. */
export function initials(name: string): string {
  const words = name.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = words.length > 1 ? words : (words[0]?.split(/(?<=\p{Ll})(?=\p{Lu})/u) ?? []);
  return parts
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

/** Whether dark letters stand out from it more than white ones (WCAG 2.2, relative luminance). */
function isLight(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
