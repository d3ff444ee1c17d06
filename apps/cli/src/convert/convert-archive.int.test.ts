import { zipOf } from '@connectory/testing/zip';
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.test.js';
import { folderWith, openapi, type Folder } from '../testing/sources.test.js';

let folder: Folder;
beforeEach(async () => {
  folder = await folderWith({ 'other.txt': 'nothing' });
});
afterEach(() => folder.remove());

describe('connectory convert with a zip archive', () => {
  it('converts the description in it, with the files that this refers to', async () => {
    const schemas = { Text: { $ref: 'text.yaml' } };
    await writeFile(
      folder.at('api.zip'),
      zipOf({ 'api/openapi.json': openapi({ components: { schemas } }), 'api/text.yaml': 'type: object\n' }),
    );
    const { code, out, err } = await runCaptured(['convert', folder.at('api.zip')]);
    expect(JSON.parse(out)).toMatchObject({ components: { schemas: { Text: { type: 'object' } } } });
    expect(err).toContain('(reading/bundled)');
    expect(code).toBe(0);
  });

  it('says why an archive is of no use', async () => {
    await writeFile(folder.at('bad.zip'), zipOf({ '../openapi.json': openapi() }));
    const { code, out, err } = await runCaptured(['convert', folder.at('bad.zip')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('The archive is not unpacked: `../openapi.json` leads out of it');
  });
});
