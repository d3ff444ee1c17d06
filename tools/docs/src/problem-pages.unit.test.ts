import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemCatalogue, problemCodes } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../docs/problems', import.meta.url));

describe('docs/problems', () => {
  it('has a page for every code, and no page without a code', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(pages.sort()).toEqual(problemCodes.map((code) => `${code}.md`).sort());
  });

  it.each(problemCodes)('%s: the page says what the catalogue says, and what to do', (code) => {
    const page = readFileSync(`${folder}/${code}.md`, 'utf8');
    const { status, title } = problemCatalogue[code];
    expect(page.startsWith(`# ${title}\n\n\`${code}\`, HTTP status ${status}\n`)).toBe(true);
    for (const heading of ['What happened', 'Why', 'What to do', 'Example'])
      expect(page).toContain(`\n## ${heading}\n`);
    expect(page).toContain(`"type": "/docs/problems/${code}"`);
  });
});
