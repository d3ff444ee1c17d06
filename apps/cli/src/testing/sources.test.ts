import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const openapi = (more: object = {}) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Texts', version: '1' },
    paths: { '/texts': { get: { operationId: 'listTexts', responses: { '200': { description: 'OK' } } } } },
    ...more,
  });

export const collection = JSON.stringify({
  info: {
    name: 'Texts',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    {
      name: 'List texts',
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: ['pm.test("ok")'] } }],
      request: { method: 'GET', url: 'https://api.example.org/texts' },
    },
  ],
});

export interface Folder {
  readonly path: string;
  at(name: string): string;
  remove(): Promise<void>;
}

/** A new directory with these files in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'connectory-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, at: (name) => join(path, name), remove: () => rm(path, { recursive: true, force: true }) };
}
