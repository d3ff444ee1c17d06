import { referenceChecks } from '@connectory/validation';
import { format, resolveConfig } from 'prettier';
import { codeIndex } from './code-index.js';
import { documentedCodes } from './documented-codes.js';
import { referencePage } from './reference-page.js';

/**
 * All pages below `docs/rules`, as they have to stand there.
 *
 * @param root the repository, for the settings of Prettier
 * @returns texts by path below `docs/rules`
 */
export async function codePages(root: string): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig(`${root}/README.md`)), parser: 'markdown' };
  const pages = new Map<string, string>([
    ['README.md', await format(codeIndex(documentedCodes), options)],
    ['reference.md', referencePage(referenceChecks)],
  ]);
  // Not formatted: that takes long, and repairs what examples are there to show.
  for (const { code, page } of documentedCodes) pages.set(`${code}.md`, page);
  return pages;
}
