import { Argument, Option, type Command } from 'commander';
import { usageError } from '../cli-error.js';
import { convertMany } from '../convert/convert-many.js';
import { convertOne } from '../convert/convert-one.js';
import { targetVersions, type OutputFormat, type TargetVersion } from '../convert/convert-source.js';
import { readVariables } from '../convert/read-variables.js';
import { isUrl } from '../input/read-input.js';
import type { Terminal } from '../terminal.js';

interface ConvertFlags {
  readonly to: TargetVersion;
  readonly format?: OutputFormat;
  readonly out?: string;
  readonly outDir?: string;
  readonly ledger?: string;
  readonly environment?: string;
  readonly report?: string;
}

const more = `
Reads OpenAPI 2.0, 3.0 and 3.1 (JSON or YAML) and Postman collections v1, v2.0
and v2.1, recognised by their content. The definition goes to standard output or
to --out. Findings go to standard error, one on a line:
  file:line:column severity message (code)

A description may be in several files: what its references name is taken over
into the definition. For a file, only files below its own directory or below the
working directory are read, and none whose name begins with a dot. A zip archive
of all the files will do as well.

With --out-dir, many files are converted in one run. Of a directory every .json,
.yaml and .yml file below it is taken (.openapi, .swagger, .oas and
.postman_collection as well); names that begin with a dot and node_modules are
passed over. Each definition keeps the relative path of its source; of two that
would meet, the second keeps its old extension as well.

Ends with 0 when everything was converted, with 1 when something was not or has
error findings, with 2 when the command was not understood.

Examples:
  $ connectory convert collection.json > openapi.json
  $ connectory convert collection.json --environment production.json --out a.yaml
  $ connectory convert openapi.yaml --to 2.0 --out swagger.json
  $ connectory convert https://example.org/openapi.json --ledger ledger.json
  $ curl https://example.org/openapi.json | connectory convert -
  $ connectory convert --out-dir converted --report report.json collections/

  What became of every node of a collection, as a table:
  $ connectory convert collection.json --ledger - | less -S
`;

export function addConvertCommand(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command('convert')
    .summary('convert API descriptions to OpenAPI 3.1, 3.0 or 2.0')
    .description('Convert API descriptions to OpenAPI, and account for every node of theirs.')
    .usage('[options] <source>\n       connectory convert --out-dir <dir> [options] <file or directory...>')
    .addArgument(
      new Argument('<source...>', 'file, URL, or - for standard input; with --out-dir files and directories'),
    )
    .addOption(
      new Option('--to <version>', 'version of OpenAPI to write').choices(targetVersions).default('3.1'),
    )
    .addOption(
      new Option('--format <format>', 'json or yaml (default: json, or what the name of --out says)').choices(
        ['json', 'yaml'],
      ),
    )
    .option('--out <file>', 'write the definition here')
    .option(
      '--ledger <file>',
      'write the ledger here: as JSON if the name ends in .json, else as a table; - prints the table',
    )
    .option(
      '--environment <file>',
      'take the values of variables from this environment, as exported by Postman',
    )
    .option('--out-dir <dir>', 'write all definitions below this directory')
    .option('--report <file>', 'with --out-dir: write a JSON array with a row for each file; - prints it')
    .addHelpText('after', more)
    .action(async (sources: readonly string[], flags: ConvertFlags) => {
      end(await convert(sources, flags, terminal));
    });
}

async function convert(sources: readonly string[], flags: ConvertFlags, terminal: Terminal): Promise<number> {
  const { outDir, environment, to, format } = flags;
  const [source] = sources;
  const options = async () => ({
    to,
    format,
    ...(environment === undefined ? {} : { variables: await readVariables(environment) }),
  });
  if (outDir !== undefined) {
    refuseBeside('--out-dir', { '--out': flags.out, '--ledger': flags.ledger });
    const foreign = sources.find((argument) => argument === '-' || isUrl(argument));
    if (foreign !== undefined)
      throw usageError(
        `--out-dir takes files and directories, not ${foreign}. Convert it by itself with --out.`,
      );
    return convertMany(sources, { ...(await options()), outDir, report: flags.report }, terminal);
  }
  if (flags.report !== undefined) throw usageError('--report goes with --out-dir. Add --out-dir DIR.');
  if (source === undefined || sources.length > 1)
    throw usageError(`${sources.length} sources were given. Add --out-dir DIR to convert more than one.`);
  return convertOne(source, { ...(await options()), out: flags.out, ledger: flags.ledger }, terminal);
}

function refuseBeside(option: string, others: Readonly<Record<string, string | undefined>>): void {
  for (const [other, value] of Object.entries(others)) {
    if (value !== undefined) throw usageError(`${other} is for one source and does not go with ${option}.`);
  }
}
