import { rules, schemaChecks } from '@connectory/validation';
import { format, resolveConfig } from 'prettier';
import { ruleIndex, rulePage } from './rule-page.js';

/**
 * All pages below `docs/rules`, as they have to stand there.
 *
 * @param root the repository, for the settings of Prettier
 * @returns texts by path below `docs/rules`
 */
export async function rulePages(root: string): Promise<ReadonlyMap<string, string>> {
  const all = [...rules, ...schemaChecks];
  const options = { ...(await resolveConfig(`${root}/README.md`)), parser: 'markdown' };
  const pages = new Map<string, string>([['README.md', await format(ruleIndex(all), options)]]);
  for (const rule of all) pages.set(`${rule.id}.md`, await format(rulePage(rule), options));
  return pages;
}
