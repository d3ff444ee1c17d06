export type IconKind = 'png' | 'jpeg' | 'webp' | 'svg';

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** What an image is by its first bytes, whatever it is called; `null` when it is none that an icon can be made of. */
export function iconKind(bytes: Uint8Array): IconKind | null {
  if (startsWith(bytes, '\u0089PNG\r\n\u001A\n')) return 'png';
  if (startsWith(bytes, '\u00FF\u00D8\u00FF')) return 'jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  return isSvg(bytes) ? 'svg' : null;
}

/** Nothing but a declaration, comments and a document type may come before the root of an XML document. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096));
  return /^\uFEFF?(?:\s|<\?xml[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>)*<svg[\s>]/.test(start);
}
