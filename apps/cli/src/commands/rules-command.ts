import { everyRule, unknownRules } from '@connectory/validation';
import type { Command } from 'commander';
import { usageError } from '../cli-error.js';
import { noSuchRule } from '../rules/no-such-rule.js';
import { ruleList } from '../rules/rule-list.js';
import { rulePage } from '../rules/rule-page.js';
import type { Terminal } from '../terminal.js';

const more = `
Examples:
  $ connectory rules
  $ connectory rules structure/duplicate-parameter
  $ connectory rules --json | jq -r '.[] | select(.severity == "error") | .id'
`;

export function addRulesCommand(program: Command, terminal: Terminal): void {
  program
    .command('rules')
    .summary('list the rules, or explain one')
    .description('List the rules that validate checks, or explain one with an example and its repair.')
    .argument('[id]', 'a rule, for example structure/duplicate-parameter')
    .option('--json', 'print it as JSON')
    .addHelpText('after', more)
    .action((id: string | undefined, { json = false }: { readonly json?: boolean }) => {
      if (id === undefined) {
        terminal.out(ruleList(everyRule, json, terminal.outColours));
        return;
      }
      const [unknown] = unknownRules([id]);
      if (unknown) throw usageError(noSuchRule(unknown));
      const rule = everyRule.find((one) => one.id === id)!;
      terminal.out(rulePage(rule, json, terminal.outColours));
    });
}
