import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulePage } from './rule-page.js';
import { rulePages } from './rule-pages.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}/docs/rules`;

it('docs/rules is what the registry says (npm run docs writes it anew)', async () => {
  const pages = await rulePages(root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  expect(files.sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages) expect(readFileSync(`${folder}/${path}`, 'utf8'), path).toBe(text);
});

it('a page names the versions in which a rule is less severe', () => {
  const page = rulePage({
    id: 'structure/example',
    severity: 'error',
    severityIn: { '2.0': 'warning' },
    formats: ['2.0', '3.0'],
    docs: { summary: 'It holds.', reason: 'Because.', bad: 'a: 1\n', good: 'a: 2\n' },
  });
  expect(page).toContain('`structure/example`, error, warning in 2.0. Holds in OpenAPI 2.0, 3.0.');
  expect(page.startsWith('# It holds\n')).toBe(true);
});
