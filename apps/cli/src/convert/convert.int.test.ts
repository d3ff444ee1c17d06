import { parseSource, defaultParseLimits } from '@connectory/definition';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.test.js';
import { collection, folderWith, openapi, type Folder } from '../testing/sources.test.js';

let folder: Folder;
beforeEach(async () => {
  folder = await folderWith({
    'in/collection.json': collection,
    'in/openapi.json': openapi(),
    'in/openapi.yaml': 'openapi: 3.1.0\ninfo:\n  title: Texts\npaths: {}\n',
    'in/package.json': '{"name":"x","version":"1","dependencies":{}}',
    'in/variable.json': collection.replace('https://api.example.org', '{{host}}'),
    'env.json': JSON.stringify({
      name: 'Production',
      values: [{ key: 'host', value: 'https://production.example.org' }],
    }),
    'parts/api.yaml': `openapi: 3.1.0
info: {title: Texts, version: '1'}
paths: {}
components:
  schemas:
    Text: {$ref: 'schemas/text.yaml'}
    Secret: {$ref: '.secret.yaml'}
`,
    'parts/schemas/text.yaml': 'type: object\nx-mark: taken over\n',
    'parts/.secret.yaml': 'const: hunter2\n',
  });
});
afterEach(() => folder.remove());

const read = (name: string) => readFile(folder.at(name), 'utf8');

describe('connectory convert', () => {
  it('writes the definition to standard output, and all else to standard error', async () => {
    const { code, out, err } = await runCaptured(['convert', folder.at('in/collection.json')]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ openapi: '3.1.0', paths: { '/texts': { get: {} } } });
    expect(err).toContain(`${folder.at('in/collection.json')}: OpenAPI 3.1 with 1 operation.`);
    expect(err).toMatch(/ nodes kept, \d+ lost: /);
  });

  it('reads standard input', async () => {
    const { code, out } = await runCaptured(['convert', '-'], { stdin: openapi({ 'x-word': 'Grüße 🙂' }) });
    expect([code, (JSON.parse(out) as Record<string, unknown>)['x-word']]).toEqual([0, 'Grüße 🙂']);
  });

  it('writes to a file, in the format that its name says', async () => {
    await runCaptured(['convert', folder.at('in/openapi.json'), '--out', folder.at('new/a.yaml')]);
    const text = await read('new/a.yaml');
    expect(text).toMatch(/^openapi: 3\.1\.0\n/);
    expect(parseSource(Buffer.from(text), defaultParseLimits).ok).toBe(true);
    await runCaptured([
      'convert',
      folder.at('in/openapi.json'),
      '--format',
      'json',
      '--out',
      folder.at('new/a.yaml'),
    ]);
    expect(JSON.parse(await read('new/a.yaml'))).toHaveProperty('openapi');
  });

  it('points at the lines of the source, and ends with 1 if something is wrong', async () => {
    const { code, out, err } = await runCaptured(['convert', folder.at('in/openapi.yaml')]);
    expect(code).toBe(1);
    expect(out).not.toBe('');
    expect(err).toMatch(/openapi\.yaml:3:\d+ error .+ \(structure\/required-property-missing\)\n/);
  });

  it('says why something is not converted', async () => {
    const { code, out, err } = await runCaptured(['convert', folder.at('in/package.json')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('it looks like a package.json');
    expect(err).toContain('not converted');
  });

  it('writes the ledger as a table and as JSON', async () => {
    const source = folder.at('in/collection.json');
    const { out } = await runCaptured(['convert', source, '--ledger', '-']);
    expect(out).toMatch(/^source +outcome +target or reason\n/);
    expect(out).toMatch(/\n\/info\/name +mapped +\/info\/title\n/);
    await runCaptured([
      'convert',
      source,
      '--ledger',
      folder.at('ledger.json'),
      '--out',
      folder.at('a.json'),
    ]);
    const { summary, entries } = JSON.parse(await read('ledger.json')) as {
      summary: { lost: number };
      entries: { source: string }[];
    };
    expect(summary.lost).toBeGreaterThan(0);
    expect(entries.map((entry) => entry.source)).toContain('/info/name');
  });

  it('takes over what the files beside it hold, and no others', async () => {
    const { code, out, err } = await runCaptured(['convert', folder.at('parts/api.yaml')]);
    expect(JSON.parse(out)).toMatchObject({
      components: { schemas: { Text: { type: 'object', 'x-mark': 'taken over' } } },
    });
    expect(err).toMatch(/api\.yaml \(put together\):.+\(reading\/bundled\)/);
    expect(err).toMatch(/\(reading\/refused-file\)/);
    expect(out).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('follows no link out of the directory', async () => {
    await symlink(folder.at('parts/.secret.yaml'), folder.at('in/link.yaml'));
    const source = openapi({ components: { schemas: { Secret: { $ref: 'link.yaml' } } } });
    await writeFile(folder.at('in/linked.json'), source);
    const { out, err } = await runCaptured(['convert', folder.at('in/linked.json')]);
    expect(err).toMatch(/leads out of the directory.+\(reading\/refused-file\)/);
    expect(out).not.toContain('hunter2');
  });

  it('takes the values of an environment', async () => {
    const args = ['convert', folder.at('in/variable.json'), '--environment'];
    const { out } = await runCaptured([...args, folder.at('env.json')]);
    expect((JSON.parse(out) as { servers: unknown }).servers).toMatchObject([
      { url: 'https://production.example.org' },
    ]);
    const { code, err } = await runCaptured([...args, folder.at('in/package.json')]);
    expect([code, err]).toEqual([2, expect.stringContaining('is no environment of Postman')]);
  });

  it.each(['3.0', '2.0'])('writes OpenAPI %s', async (version) => {
    const { code, out } = await runCaptured(['convert', folder.at('in/collection.json'), '--to', version]);
    expect(code).toBe(0);
    const { openapi: three, swagger: two } = JSON.parse(out) as Record<string, string>;
    expect(three ?? two).toMatch(version === '2.0' ? /^2\.0$/ : /^3\.0\./);
  });

  it.each([
    ['nothing to convert', [], /missing required argument/],
    ['a file that is not there', ['nowhere.json'], /There is no file nowhere\.json\. Check the path/],
    ['two files', ['a.json', 'b.json'], /Add --out-dir DIR/],
    ['a report on one file', ['a.json', '--report', 'r.json'], /--report goes with --out-dir/],
    ['one output for many', ['a.json', '--out-dir', 'x', '--out', 'y'], /--out is for one source/],
    ['a URL among many', ['https://example.org/a', '--out-dir', 'x'], /not https:\/\/example\.org\/a/],
    ['an unknown version', ['a.json', '--to', '4'], /Allowed choices are 3\.1/],
    ['an unknown option', ['a.json', '--nope'], /unknown option/],
  ])('does not understand %s', async (_name, args, message) => {
    const { code, out, err } = await runCaptured(['convert', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('says what to do with a directory', async () => {
    const { code, err } = await runCaptured(['convert', folder.at('in')]);
    expect([code, err]).toEqual([
      2,
      `error: ${folder.at('in')} is a directory. Add --out-dir DIR to convert every file in it.\n`,
    ]);
  });
});
