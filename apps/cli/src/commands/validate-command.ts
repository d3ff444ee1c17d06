import { Severity } from '@connectory/contracts';
import { Argument, Option, type Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { githubFormat } from '../validate/formats/github-format.js';
import { jsonFormat } from '../validate/formats/json-format.js';
import { junitFormat } from '../validate/formats/junit-format.js';
import type { ReportFormat } from '../validate/formats/report-format.js';
import { sarifFormat } from '../validate/formats/sarif-format.js';
import { textFormat } from '../validate/formats/text-format.js';
import { loadRuleset } from '../validate/load-ruleset.js';
import { validateFiles } from '../validate/validate-files.js';

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

interface ValidateFlags {
  readonly ruleset: string;
  readonly format: (typeof formats)[number];
  readonly fix?: boolean;
  readonly maxSeverity: Severity;
}

const more = `
Rulesets:
  structure      what the specification of OpenAPI demands
  connector      and what makes a definition usable and safe as a connector
  certification  and what a connector needs to be offered to people outside
  FILE           JSON or YAML: one of them, with severities of your own
                   extends: connector
                   rules:
                     connector/operation-summary-missing: off

Of a directory every .json, .yaml and .yml file below it is taken. A Postman
collection is judged by the definition that it becomes.

--fix writes repairs into the files themselves and keeps comments, order and
indentation; a second run changes nothing. Findings that are left are reported.

Ends with 0 when nothing was found at or above --max-severity, with 1 when
something was, or a file could not be read, with 2 when the command was not
understood.

Examples:
  $ connectory validate openapi.yaml
  $ connectory validate --ruleset certification --fix openapi.yaml
  $ connectory validate --format sarif apis/ > findings.sarif
  $ connectory validate --max-severity warning --format github apis/
  $ curl https://example.org/openapi.json | connectory validate -
`;

export function addValidateCommand(
  program: Command,
  terminal: Terminal,
  version: string,
  end: (code: number) => void,
): void {
  program
    .command('validate')
    .summary('find what is wrong with API descriptions, and repair it')
    .description('Check API descriptions by rules; say what is wrong, where, why, and repair what can be.')
    .addArgument(new Argument('<source...>', 'files, directories, URLs, or - for standard input'))
    .option('--ruleset <name or file>', 'structure, connector, certification, or a file', 'connector')
    .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
    .option('--fix', 'repair what can be repaired, in the files themselves')
    .addOption(
      new Option('--max-severity <severity>', 'end with 1 when there are findings of this severity or above')
        .choices(Severity.options)
        .default('error'),
    )
    .addHelpText('after', more)
    .action(async (sources: readonly string[], flags: ValidateFlags) => {
      const { fix = false, maxSeverity } = flags;
      const ruleset = await loadRuleset(flags.ruleset);
      const format = reportFormat(flags.format, terminal, version);
      end(await validateFiles(sources, { ruleset, format, fix, maxSeverity }, terminal));
    });
}

function reportFormat(format: ValidateFlags['format'], terminal: Terminal, version: string): ReportFormat {
  switch (format) {
    case 'text':
      return textFormat(terminal.outColours);
    case 'json':
      return jsonFormat();
    case 'sarif':
      return sarifFormat(version);
    case 'junit':
      return junitFormat();
    case 'github':
      return githubFormat();
  }
}
