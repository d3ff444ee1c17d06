import type { Finding, Severity } from '@connectory/contracts';
import type { Colours } from '../../print/colours.js';
import { plainText } from '../../print/plain-text.js';
import { factsOf } from '../finding-facts.js';
import type { Validation } from '../validation.js';
import type { ReportFormat } from './report-format.js';
import { sourceExcerpt, textLines } from './source-excerpt.js';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** As compilers say it: what is wrong, the line with a mark below it, why it matters (the first time), what would repair it. */
export function textFormat(colours: Colours): ReportFormat {
  const explained = new Set<string>();
  const isFirst = (code: string) => !explained.has(code) && explained.add(code).has(code);
  return {
    begin: () => '',
    file: (validation) => {
      const lines = textLines(validation.text ?? '');
      return [
        ...validation.findings.map((finding) =>
          findingText(finding, validation, lines, colours, isFirst(finding.code)),
        ),
        ...(validation.fixed ?? []).map(
          ({ code, fix }) =>
            `${colours('green', 'fixed')} ${plainText(validation.file)} ${plainText(fix?.title ?? '')} ${colours('dim', `(${code})`)}\n`,
        ),
      ].join('');
    },
    end: () => '',
  };
}

function findingText(
  { code, severity, message, range, related, fix }: Finding,
  { file }: Validation,
  lines: readonly string[],
  colours: Colours,
  isFirst: boolean,
): string {
  const place = range ? `${file}:${range.line}:${range.column}` : file;
  const excerpt = range ? sourceExcerpt(lines, range) : null;
  const gutter = ' '.repeat(excerpt?.gutter ?? 1);
  const bar = colours('blue', '|');
  const facts = isFirst ? factsOf(code) : null;
  const note = (label: string, text: string) =>
    `${gutter} ${colours('blue', '=')} ${colours('bold', label)}: ${plainText(text)}\n`;
  return [
    `${colours(['bold', styles[severity]], `${severity}[${code}]`)}${colours('bold', `: ${plainText(message)}`)}\n`,
    `${gutter}${colours('blue', '-->')} ${plainText(place)}\n`,
    ...(excerpt
      ? [
          `${gutter} ${bar}\n`,
          `${colours('blue', excerpt.number)} ${bar} ${excerpt.line}\n`,
          `${gutter} ${bar} ${excerpt.indent}${colours(styles[severity], excerpt.mark)}\n`,
        ]
      : []),
    ...related.map(({ message: about, range: where }) =>
      note('see', where ? `${file}:${where.line}:${where.column} ${about}` : about),
    ),
    ...(fix
      ? [note('fix', `${fix.title}${fix.safe ? '' : ' (look at it: this may change the meaning)'}`)]
      : []),
    ...(facts ? [note('why', facts.reason), note('docs', `connectory rules ${code}`)] : []),
    '\n',
  ].join('');
}
