/** A regular expression of ECMA-262; it may be written for the `u` flag or without it. */
export const isRegularExpression = (pattern: string): boolean =>
  isRegExp(pattern, 'u') || isRegExp(pattern, '');

function isRegExp(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
