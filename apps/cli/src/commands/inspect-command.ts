import type { Command } from 'commander';
import { exitCode } from '../exit-code.js';
import { inspectSource } from '../inspect/inspect-source.js';
import { inspectionText } from '../inspect/inspection-text.js';
import { readInput } from '../input/read-input.js';
import type { Terminal } from '../terminal.js';

const more = `
Ends with 0 when all is well, with 1 when the source cannot be converted or has
error findings, with 2 when the command was not understood.

Examples:
  $ connectory inspect collection.json
  $ connectory inspect https://example.org/openapi.yaml
  $ connectory inspect openapi.yaml --json | jq .contents.operations
`;

export function addInspectCommand(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command('inspect')
    .summary('say what an API description is and holds')
    .description(
      'Say what an API description is: kind, version, title, operations, security, sizes, and what is wrong with it.',
    )
    .argument('<source>', 'file, URL, or - for standard input')
    .option('--json', 'print it as JSON')
    .addHelpText('after', more)
    .action(async (source: string, { json }: { readonly json?: boolean }) => {
      const input = await readInput(source, terminal);
      const inspection = inspectSource(input);
      if (json) terminal.out(`${JSON.stringify(inspection, null, 2)}\n`);
      else terminal.out(inspectionText(input.name, inspection, terminal.outColours));
      end(inspection.isConvertible && inspection.counts.error === 0 ? exitCode.done : exitCode.faults);
    });
}
