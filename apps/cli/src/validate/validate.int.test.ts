import type { Finding } from '@connectory/contracts';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.test.js';
import { collection, folderWith, openapi, type Folder } from '../testing/sources.test.js';

const faulty = `openapi: 3.1.0
info:
  title: Texts
  version: '1'
paths:
  /texts/{id}:
    get:
      operationId: readText
      responses:
        '200': {}
`;
const responses = { '200': { description: 'OK' } };

let folder: Folder;
beforeEach(async () => {
  folder = await folderWith({
    'apis/faulty.yaml': faulty,
    'apis/good.json': openapi(),
    'apis/notes.txt': 'not looked at',
    'collection.json': collection,
    'house.yaml': 'extends: structure\nrules:\n  structure/required-property-missing: warning\n',
    'typo.yaml': 'rules:\n  structure/duplicate-paramter: off\n',
    'odd.json': openapi({ paths: { '/a%:,': { get: { operationId: 'a', responses, 'x<"&>': 1 } } } }),
  });
});
afterEach(() => folder.remove());

const validate = (...words: readonly string[]) =>
  runCaptured(['validate', '--ruleset', 'structure', ...words]);

describe('connectory validate', () => {
  it('says what is wrong as compilers do: place, line, mark, reason', async () => {
    const file = folder.at('apis/faulty.yaml');
    const { code, out, err } = await validate(file);
    expect(code).toBe(1);
    expect(out).toContain(`error[structure/required-property-missing]: `);
    expect(out).toContain(`  --> ${file}:10:16
   |
10 |         '200': {}
   |                ^^
`);
    expect(out).toMatch(/= why: .+\n/);
    expect(out).toContain('= docs: connectory rules structure/required-property-missing\n');
    expect(err).toBe('1 file: 2 errors.\n');
  });

  it('ends with 0 when nothing is found, and takes standard input', async () => {
    expect(await validate(folder.at('apis/good.json'))).toEqual({
      code: 0,
      out: '',
      err: '1 file: no findings.\n',
    });
    const { code, out } = await runCaptured(['validate', '--ruleset', 'structure', '-'], { stdin: faulty });
    expect([code, out.includes('--> <stdin>:10:16')]).toEqual([1, true]);
  });

  it('reports a directory as JSON, one row for each file', async () => {
    const { code, out } = await validate('--format', 'json', folder.at('apis'), folder.at('collection.json'));
    expect(code).toBe(1);
    const rows = JSON.parse(out) as { findings: Finding[] }[];
    expect(rows).toMatchObject([
      { file: folder.at('apis/faulty.yaml'), kind: 'openapi', version: '3.1.0', valid: false, errors: 2 },
      { file: folder.at('apis/good.json'), valid: true, errors: 0, warnings: 0, findings: [] },
      { file: folder.at('collection.json'), kind: 'postman', version: '2.1.0', valid: true },
    ]);
    expect(rows[0]!.findings.map(({ code, range }) => [code, range?.line])).toEqual([
      ['structure/path-parameter-undeclared', 8],
      ['structure/required-property-missing', 10],
    ]);
  });

  it('reports for code scanning, build servers and pull requests', async () => {
    const file = folder.at('odd.json');
    const sarif = JSON.parse((await validate('--format', 'sarif', file)).out) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [run] = sarif.runs;
    expect(run?.results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex } of run!.results)
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);

    const junit = (await validate('--format', 'junit', file)).out;
    expect(junit).toMatch(/<failure type="error" message="[^"<]*x&lt;&quot;&amp;&gt;/);
    expect(junit.endsWith('</testsuites>\n')).toBe(true);

    const github = (await validate('--format', 'github', folder.at('apis/faulty.yaml'))).out;
    expect(github.split('\n')[1]).toMatch(
      /^::error file=.+faulty\.yaml,line=10,col=16,endLine=10,endColumn=18,title=structure\/required-property-missing::./,
    );
  });

  it('takes severities from a file, and ends by the threshold', async () => {
    const file = folder.at('apis/faulty.yaml');
    const house = ['validate', '--ruleset', folder.at('house.yaml')];
    const { out } = await runCaptured([...house, file]);
    expect(out).toContain('warning[structure/required-property-missing]');
    const rules = { 'structure/path-parameter-undeclared': 'off' };
    const lenient = await folderWith({
      'lenient.json': JSON.stringify({
        extends: 'structure',
        rules: { ...rules, 'structure/required-property-missing': 'warning' },
      }),
    });
    const words = ['validate', '--ruleset', lenient.at('lenient.json'), file];
    expect((await runCaptured(words)).code).toBe(0);
    expect((await runCaptured([...words, '--max-severity', 'warning'])).code).toBe(1);
    await lenient.remove();
  });

  it('repairs a file in place, once, and keeps how it is written', async () => {
    const before = faulty.replace('get:', 'get: # kept');
    const one = await folderWith({ 'a.yaml': `\ufeff${before}` });
    const first = await validate('--fix', one.at('a.yaml'));
    expect(first.err).toMatch(/ 2 repaired/);
    const repaired = await readFile(one.at('a.yaml'), 'utf8');
    expect(repaired).toContain('get: # kept');
    expect(repaired.startsWith('\ufeffopenapi: 3.1.0\n')).toBe(true);
    expect(await validate('--fix', one.at('a.yaml'))).toMatchObject({ code: 0, out: '' });
    expect(await readFile(one.at('a.yaml'), 'utf8')).toBe(repaired);
    await one.remove();
  });

  it('repairs nothing in UTF-16, nor what was put together, and gives it no lines', async () => {
    const several = await folderWith({
      'wide.json': Buffer.from(`\ufeff${openapi({ info: {} })}`, 'utf16le'),
      'main.json': openapi({ paths: { '/a/{id}': { $ref: 'part.json' } } }),
      'part.json': JSON.stringify({ get: { responses: { '200': {} } } }),
    });
    const wide = await validate('--fix', several.at('wide.json'));
    expect(wide.err).toContain('only UTF-8 is repaired');
    const { out, err } = await validate('--fix', several.at('main.json'));
    expect(err).toContain('only what is in one file is repaired');
    expect(out).toContain('of the files put together');
    expect(out).not.toMatch(/main\.json:\d/);
    await several.remove();
  });

  it('says what is wrong with a ruleset or an option', async () => {
    const file = folder.at('apis/good.json');
    const typo = await runCaptured(['validate', '--ruleset', folder.at('typo.yaml'), file]);
    expect(typo).toMatchObject({ code: 2, out: '' });
    expect(typo.err).toContain('Did you mean structure/duplicate-parameter?');
    const none = await runCaptured(['validate', '--ruleset', file, file]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('holds no ruleset')]);
    const other = await runCaptured(['validate', '--ruleset', 'strict', file]);
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('strict is no ruleset. Give structure, connector, certification, or a file'),
    ]);
    expect(await runCaptured(['validate', '--format', 'xml', file])).toMatchObject({ code: 2, out: '' });
    expect(await runCaptured(['validate', folder.at('nothing.json')])).toMatchObject({ code: 2 });
  });
});

describe('connectory rules', () => {
  it('lists them, and explains one', async () => {
    const { code, out } = await runCaptured(['rules']);
    expect(code).toBe(0);
    expect(out).toMatch(/^structure\/duplicate-parameter +error +\S.+\.$/m);
    const page = await runCaptured(['rules', 'structure/duplicate-parameter']);
    expect(page.out).toMatch(/^structure\/duplicate-parameter {2}error/);
    expect(page.out).toMatch(/\nReported\n {2}openapi: 3\.1\.0\n[^]+\nRight\n {2}openapi: 3\.1\.0\n/);
    const data = JSON.parse((await runCaptured(['rules', '--json'])).out) as { id: string }[];
    expect(data.map(({ id }) => id)).toContain('structure/duplicate-parameter');
  });

  it('suggests the one that was meant', async () => {
    const { code, err } = await runCaptured(['rules', 'structure/duplicate-paramter']);
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean structure/duplicate-parameter?')]);
  });
});
