import { Argument, type Command } from 'commander';
import { completionScript, type Shell } from '../completion/completion-script.js';
import { describeProgram } from '../completion/describe-program.js';
import type { Terminal } from '../terminal.js';

const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];

const more = `
Examples:
  $ source <(connectory completion bash)                   in ~/.bashrc
  $ source <(connectory completion zsh)                    in ~/.zshrc, after compinit
  $ connectory completion fish > ~/.config/fish/completions/connectory.fish
`;

export function addCompletionCommand(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .summary('print a script that completes commands and options')
    .description('Print a script with which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', more)
    .action((shell: Shell) => terminal.out(completionScript(shell, describeProgram(program))));
}
