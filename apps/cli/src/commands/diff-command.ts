import { diff, type JsonObject } from '@connectory/definition';
import type { Command } from 'commander';
import { CliError, usageError } from '../cli-error.js';
import { convertSource } from '../convert/convert-source.js';
import { byClass, diffText } from '../diff/diff-text.js';
import { exitCode } from '../exit-code.js';
import { readInput } from '../input/read-input.js';
import { findingLines } from '../print/finding-lines.js';
import type { Terminal } from '../terminal.js';

const more = `
Both may be of any kind and version that convert takes; they are compared as
OpenAPI 3.1. Changes are told by class:
  breaking   may stop those who call the API: a removed operation, a new
             required parameter, another type, …
  safe       leaves them working: a new operation, a new optional parameter, …
  cosmetic   is only read: summaries, descriptions, examples, tags

What is sent to the API and what comes back are judged in opposite ways: in a
request a value less in an enum is breaking, in a response a value more.

Ends with 0 when no change is breaking, with 1 when one is or when a source
cannot be converted, with 2 when the command was not understood.

Examples:
  $ connectory diff old.yaml new.yaml
  $ connectory diff https://example.org/openapi.json openapi.json --json | jq .breaking
  $ git show HEAD:openapi.yaml | connectory diff - openapi.yaml
`;

export function addDiffCommand(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command('diff')
    .summary('say what has changed between two API descriptions')
    .description(
      'Say what has changed between two API descriptions, and what of it may break those who call the API.',
    )
    .argument('<old>', 'file, URL, or - for standard input')
    .argument('<new>', 'file, URL, or - for standard input')
    .option('--json', 'print the changes as JSON: an object with a list for each class')
    .addHelpText('after', more)
    .action(async (old: string, now: string, { json }: { readonly json?: boolean }) => {
      if (old === '-' && now === '-') throw usageError('Standard input can be only one of the two.');
      const changes = diff(await readDefinition(old, terminal), await readDefinition(now, terminal));
      const classes = byClass(changes);
      terminal.out(json ? `${JSON.stringify(classes, null, 2)}\n` : diffText(changes, terminal.outColours));
      end(classes.breaking.length > 0 ? exitCode.faults : exitCode.done);
    });
}

async function readDefinition(argument: string, terminal: Terminal): Promise<JsonObject> {
  const input = await readInput(argument, terminal);
  const { name } = input;
  const { findings, converted } = convertSource(input, { to: '3.1' });
  if (converted) return converted.definition;
  terminal.err(findingLines(name, findings, terminal.errColours));
  throw new CliError(`${name} cannot be converted, so there is nothing to compare.`);
}
