import { readFile, stat, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportRow } from '../report/report-row.js';
import { runCaptured } from '../testing/run-captured.test.js';
import { collection, folderWith, openapi, type Folder } from '../testing/sources.test.js';

let folder: Folder;
beforeEach(async () => {
  folder = await folderWith({
    'in/collection.json': collection,
    'in/openapi.json': openapi(),
    'in/openapi.yaml': 'openapi: 3.1.0\ninfo:\n  title: Texts\npaths: {}\n',
    'in/deep/er/api.yml': `swagger: '2.0'\ninfo: {title: Texts, version: '1'}\npaths: {}\n`,
    'in/empty.json': '',
    'in/package.json': '{"name":"x","version":"1","dependencies":{}}',
    'in/notes.md': '# Notes',
    'in/.git/config.json': '{}',
    'in/node_modules/a/openapi.json': openapi(),
  });
});
afterEach(() => folder.remove());

const read = (name: string) => readFile(folder.at(name), 'utf8');
const report = async (name: string) => JSON.parse(await read(name)) as ReportRow[];
const isThere = (name: string) =>
  stat(folder.at(name)).then(
    () => true,
    () => false,
  );

describe('connectory convert --out-dir', () => {
  const convert = (...args: string[]) =>
    runCaptured(['convert', '--out-dir', folder.at('out'), '--report', folder.at('report.json'), ...args]);

  it('converts every candidate of a directory and reports a row for each', async () => {
    const { code, out, err } = await convert(folder.at('in'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('4 of 6 files converted, 1 of them with error findings, 2 operations.');
    expect(err).toContain('1 file left out');
    const rows = await report('report.json');
    expect(rows.map(({ file, ok, out: written }) => [file, ok, written])).toEqual([
      [folder.at('in/collection.json'), true, folder.at('out/collection.json')],
      [folder.at('in/empty.json'), false, null],
      [folder.at('in/openapi.json'), true, folder.at('out/openapi.json')],
      [folder.at('in/openapi.yaml'), true, folder.at('out/openapi.yaml.json')],
      [folder.at('in/package.json'), false, null],
      [folder.at('in/deep/er/api.yml'), true, folder.at('out/deep/er/api.json')],
    ]);
    expect(Object.keys(rows[0]!)).toEqual([
      'file',
      'kind',
      'version',
      'out',
      'ok',
      'operations',
      'findings',
      'lost',
      'bytes',
      'ms',
    ]);
    expect(rows[0]).toMatchObject({
      kind: 'postman',
      version: '2.1.0',
      operations: 1,
      bytes: collection.length,
    });
    expect(rows[1]).toMatchObject({
      kind: 'unknown',
      version: null,
      findings: { error: 1, warning: 0, info: 0 },
    });
    for (const { out: written } of rows) {
      if (written !== null) expect(JSON.parse(await readFile(written, 'utf8'))).toHaveProperty('openapi');
    }
  });

  it('gives the same bytes again, and does not read its own output', async () => {
    await runCaptured(['convert', '--out-dir', folder.at('in/out'), '--format', 'yaml', folder.at('in')]);
    const first = await read('in/out/collection.yaml');
    const { err } = await runCaptured([
      'convert',
      '--out-dir',
      folder.at('in/out'),
      '--format',
      'yaml',
      folder.at('in'),
    ]);
    expect(err).toContain('of 6 files');
    expect(await read('in/out/collection.yaml')).toBe(first);
  });

  it('takes a named file whatever it is called, each file once', async () => {
    const { code, err } = await convert(
      folder.at('in/notes.md'),
      folder.at('in/openapi.json'),
      folder.at('in/deep/../openapi.json'),
    );
    expect(code).toBe(1);
    expect(err).toContain('1 of 2 files converted');
    expect((await report('report.json')).map(({ out }) => out)).toEqual([
      null,
      folder.at('out/openapi.json'),
    ]);
  });

  it('never writes over what it reads', async () => {
    const { code, err } = await runCaptured(['convert', '--out-dir', folder.at('in'), folder.at('in')]);
    expect(code).toBe(2);
    expect(err).toContain('would be written over the file that is read');
    expect(await read('in/collection.json')).toBe(collection);
  });

  it('reports a link that leads nowhere, and follows none to a directory', async () => {
    await symlink(folder.at('nowhere'), folder.at('in/dangling.json'));
    await symlink(folder.at('in'), folder.at('in/deep/circle.json'));
    await convert(folder.at('in/deep'), folder.at('in'));
    const rows = await report('report.json');
    expect(rows.map(({ file }) => file)).not.toContain(folder.at('in/deep/circle.json'));
    expect(rows.find(({ file }) => file.endsWith('dangling.json'))).toMatchObject({
      ok: false,
      findings: { error: 1 },
    });
  });

  it('stops between two files when it is interrupted, with a report of what is done', async () => {
    const { code, err } = await runCaptured(
      ['convert', '--out-dir', folder.at('out'), '--report', '-', folder.at('in')],
      { signal: AbortSignal.abort() },
    );
    expect(code).toBe(130);
    expect(err).toContain('Interrupted: 6 files left unread.');
    expect(await isThere('out')).toBe(false);
  });
});
