/** Character codes that mean something in YAML. */
export const space = 32;
export const lineFeed = 10;
export const carriageReturn = 13;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const openBrace = 123;
export const verticalBar = 124;
export const closeBrace = 125;
export const greaterThan = 62;

/** A line ends here, or the text does. A carriage return stands before a line feed; other ones are not simple. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === lineFeed || code === carriageReturn || at >= text.length;
}

/** What must follow an indicator like `-` or `:` so that it is one. */
export const isBlank = (text: string, at: number): boolean =>
  text.charCodeAt(at) === space || isLineEnd(text, at);

export const isFlowIndicator = (code: number): boolean =>
  code === comma ||
  code === openBracket ||
  code === closeBracket ||
  code === openBrace ||
  code === closeBrace;

export function afterSpaces(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === space) end++;
  return end;
}

/** Where the line after that of `at` begins. */
export function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** `end` without the spaces before it. */
export function withoutSpaces(text: string, end: number): number {
  let trimmed = end;
  while (text.charCodeAt(trimmed - 1) === space) trimmed--;
  return trimmed;
}
