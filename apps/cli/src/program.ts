import { Command } from 'commander';
import { addCompletionCommand } from './commands/completion-command.js';
import { addConvertCommand } from './commands/convert-command.js';
import { addDiffCommand } from './commands/diff-command.js';
import { addInspectCommand } from './commands/inspect-command.js';
import { addRulesCommand } from './commands/rules-command.js';
import { addValidateCommand } from './commands/validate-command.js';
import type { Terminal } from './terminal.js';

const examples = `
Examples:
  $ connectory convert collection.json --out openapi.yaml
  $ connectory inspect openapi.yaml
  $ connectory validate --fix openapi.yaml
  $ connectory diff old.yaml new.yaml

Run connectory COMMAND --help for what a command takes, with more examples.
`;

/** The commands; `end` is told what the process is to end with. */
export function createProgram(terminal: Terminal, version: string, end: (code: number) => void): Command {
  const program = new Command('connectory')
    .description('Convert, inspect, validate and compare API descriptions, offline.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Add --help to see what there is.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText('after', examples);
  addConvertCommand(program, terminal, end);
  addInspectCommand(program, terminal, end);
  addValidateCommand(program, terminal, version, end);
  addRulesCommand(program, terminal);
  addDiffCommand(program, terminal, end);
  addCompletionCommand(program, terminal);
  return program;
}
