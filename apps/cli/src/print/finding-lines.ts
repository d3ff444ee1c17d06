import type { Finding, Severity } from '@connectory/contracts';
import type { Colours } from './colours.js';
import { plainText } from './plain-text.js';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** A finding like a compiler says it, so that editors and terminals can jump there: `file:line:column severity message (code)`. */
function findingLine(file: string, finding: Finding, colours: Colours): string {
  const { severity, message, code, range } = finding;
  const place = range ? `${file}:${range.line}:${range.column}` : file;
  return `${colours('bold', plainText(place))} ${colours(styles[severity], severity)} ${plainText(message)} ${colours('dim', `(${code})`)}\n`;
}

/** The first `most` findings as lines; one more line says how many there are beside them. */
export function findingLines(
  file: string,
  findings: readonly Finding[],
  colours: Colours,
  most = Infinity,
): string {
  const lines = findings.slice(0, most).map((finding) => findingLine(file, finding, colours));
  const left = findings.length - lines.length;
  if (left > 0) lines.push(`${colours('bold', plainText(file))} … and ${left} more\n`);
  return lines.join('');
}
