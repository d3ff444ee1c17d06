import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../inspect/inspect-source.js';
import { runCaptured } from '../testing/run-captured.test.js';
import { collection, folderWith, openapi, type Folder } from '../testing/sources.test.js';

let folder: Folder;
beforeAll(async () => {
  folder = await folderWith({
    'collection.json': collection,
    'old.json': openapi(),
    'new.json': openapi({ paths: {} }),
    'broken.yaml': 'openapi: 3.1.0\ninfo: {title: "a\\eb"}\n',
  });
});
afterAll(() => folder.remove());

describe('connectory inspect', () => {
  it('says what a source is and holds', async () => {
    const { code, out } = await runCaptured(['inspect', folder.at('collection.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Texts\n/);
    expect(out).toMatch(/Kind +Postman collection 2\.1\.0, JSON\n/);
    expect(out).toMatch(/Operations +1 \(1 get\)\n/);
    expect(out).toMatch(/Servers +https:\/\/api\.example\.org\n/);
  });

  it('says it as JSON', async () => {
    const { out } = await runCaptured(['inspect', folder.at('old.json'), '--json']);
    const inspection = JSON.parse(out) as Inspection;
    expect(inspection).toMatchObject({
      isConvertible: true,
      kind: 'openapi',
      version: '3.1.0',
      title: 'Texts',
    });
    expect(inspection.contents?.operations).toMatchObject({ count: 1, methods: { get: 1 } });
  });

  it('shows no control characters of a source, and ends with 1 where something is wrong', async () => {
    const { code, out } = await runCaptured(['inspect', folder.at('broken.yaml')]);
    expect(code).toBe(1);
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/broken\.yaml:\d+:\d+ error /);
  });
});

describe('connectory diff', () => {
  it('tells changes by class, and ends with 1 when one is breaking', async () => {
    const { code, out } = await runCaptured(['diff', folder.at('old.json'), folder.at('new.json')]);
    expect(code).toBe(1);
    expect(out).toBe(
      'Breaking: 1\n  GET /texts listTexts\n    The operation `listTexts` has been removed. (operation-removed)\n',
    );
  });

  it('ends with 0 when none is', async () => {
    expect(await runCaptured(['diff', folder.at('new.json'), folder.at('old.json')])).toMatchObject({
      code: 0,
    });
    const same = await runCaptured(['diff', folder.at('old.json'), '-'], { stdin: openapi() });
    expect(same).toEqual({ code: 0, out: 'Nothing has changed.\n', err: '' });
  });

  it('tells them as JSON', async () => {
    const { out } = await runCaptured(['diff', '--json', folder.at('new.json'), folder.at('old.json')]);
    expect(JSON.parse(out)).toMatchObject({
      breaking: [],
      safe: [
        {
          rule: 'operation-added',
          class: 'safe',
          operation: { method: 'get', path: '/texts', operationId: 'listTexts' },
        },
      ],
      cosmetic: [],
    });
  });

  it('does not compare what cannot be converted', async () => {
    const { code, out, err } = await runCaptured(['diff', folder.at('old.json'), '-'], { stdin: '[]' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/error: <stdin> cannot be converted/);
    expect(await runCaptured(['diff', '-', '-'])).toMatchObject({ code: 2 });
  });
});

describe('connectory', () => {
  it('helps', async () => {
    expect(await runCaptured(['--help'])).toMatchObject({ code: 0, err: '' });
    for (const command of ['convert', 'inspect', 'diff', 'completion']) {
      const { code, out } = await runCaptured([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: connectory ${command}`);
      expect(out).toContain('Examples:\n  $ ');
    }
  });

  it('says its version, and what it does not know', async () => {
    expect(await runCaptured(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect(await runCaptured([])).toMatchObject({ code: 2, out: '' });
    expect(await runCaptured(['convrt'])).toMatchObject({ code: 2, out: '' });
  });
});
