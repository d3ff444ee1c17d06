import { problemCodes } from '@connectory/contracts';
import { convert, downgrade } from '@connectory/conversion';
import { defaultParseLimits, parseSource, specVersion } from '@connectory/definition';
import { validate } from '@connectory/validation';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { codePages } from './code-pages.js';
import { documentedCodes } from './documented-codes.js';
import { rulePage } from './rule-page.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}/docs/rules`;

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await codePages(root);
});

it('docs/rules is what the catalogues say (npm run docs writes it anew)', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  expect(files.sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages) expect(readFileSync(`${folder}/${path}`, 'utf8'), path).toBe(text);
});

it('no code stands in two catalogues', () => {
  const codes = documentedCodes.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

const block = (page: string) => /^```\w+\n(.*?)^```$/ms.exec(page)?.[1];

const examples = documentedCodes.flatMap(({ code, page }) => {
  const text = block(page);
  return text === undefined ? [] : [[code, text] as const];
});

it('most pages have an example', () => {
  expect(examples.length).toBeGreaterThan(documentedCodes.length / 2);
});

it.each(examples)('the first example of %s bears its code', (code, text) => {
  expect(codesOf(text)).toContain(code);
});

/** Every code that comes up when `text` is handed over, and when its definition is taken to older versions. */
function codesOf(text: string): string[] {
  const read = parseSource(new TextEncoder().encode(text), defaultParseLimits);
  if (!read.ok) return read.findings.map(({ code }) => code);
  const { value, kind, findings } = read.source;
  const version = specVersion(kind);
  const converted = convert({ value, kind });
  const steps = [converted, downgrade(converted.definition, '3.0'), downgrade(converted.definition, '2.0')];
  return [
    ...[...findings, ...steps.flatMap((step) => step.findings)].map(({ code }) => code),
    ...steps.flatMap(({ ledger }) => ledger).flatMap(({ code }) => code ?? []),
    ...(version
      ? validate({ value, version }, { extends: 'certification', rules: {} }).map(({ code }) => code)
      : []),
  ];
}

/** Codes that stand in the sources of libs and apps as `code: 'area/name'`. */
function codesInSources(): Map<string, string> {
  const files = ['libs', 'apps']
    .flatMap((place) => readdirSync(`${root}/${place}`).map((project) => `${place}/${project}/src`))
    .flatMap((source) =>
      readdirSync(`${root}/${source}`, { recursive: true, encoding: 'utf8' }).map(
        (file) => `${source}/${file}`,
      ),
    )
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('/testing/'));
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/\bcode: '([a-z0-9-]+\/[a-z0-9-]+)'/g)].map(
        ([, code]): [string, string] => [code!, file],
      ),
    ),
  );
}

it('every code that some source gives to a finding has a page', () => {
  const known = new Set([...documentedCodes.map(({ code }) => code), ...problemCodes]);
  const found = codesInSources();
  expect(found.size).toBeGreaterThan(30);
  expect([...found].filter(([code]) => !known.has(code))).toEqual([]);
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
