import { zipOf, type ZipEntry } from '@connectory/testing/zip';
import { mkdtempSync, openSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportEntry } from './import-entry.js';
import { ImportTooLargeError, type ImportLimits } from './import-limits.js';
import { readHandedOver } from './read-handed-over.js';

const limits: ImportLimits = { maxEntries: 20, maxEntryBytes: 10_000, maxTotalBytes: 200_000 };

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

async function* withFile<Result>(
  chunks: AsyncIterable<Uint8Array>,
  read: (fd: number) => AsyncGenerator<Result>,
): AsyncGenerator<Result> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const directory = mkdtempSync(join(tmpdir(), 'connectory-test-'));
  const path = join(directory, 'file');
  writeFileSync(path, Buffer.concat(parts));
  const fd = openSync(path, 'r');
  try {
    yield* read(fd);
  } finally {
    closeSync(fd);
    rmSync(directory, { recursive: true });
  }
}

async function read(
  content: Buffer | string,
  options: { name?: string; isLines?: boolean; limits?: Partial<ImportLimits> } = {},
): Promise<ImportEntry[]> {
  const { name = '', isLines = false } = options;
  const entries: ImportEntry[] = [];
  const file = { name, isLines, chunks: inChunks(Buffer.from(content)) };
  for await (const entry of readHandedOver(file, {
    limits: { ...limits, ...options.limits },
    crc32,
    withFile,
  }))
    entries.push(entry);
  return entries;
}

const shown = (entries: readonly ImportEntry[]) =>
  entries.map((entry) => {
    if (entry.type === 'document') return [entry.name, entry.postmanId];
    if (entry.type === 'refused') return [entry.name, entry.finding.code];
    return [entry.type, entry.variables];
  });

const collection = (id: string, name = 'Pets') => ({ info: { _postman_id: id, name }, item: [] });
const json = (value: unknown) => JSON.stringify(value);

describe('one document', () => {
  it.each([
    ['a collection', json(collection('a')), 'a'],
    ['a collection of v1', json({ id: 'b', name: 'Old', order: [], requests: [] }), 'b'],
    ['a collection as the API of Postman wraps it', json({ collection: collection('c') }), 'c'],
    ['a collection of v1 in such a wrapper', json({ collection: { id: 'd', requests: [] } }), 'd'],
    ['an OpenAPI description', json({ openapi: '3.1.0', id: 'x', info: { _postman_id: 'x' } }), null],
    ['YAML', 'openapi: 3.1.0\ninfo: {title: Pets}\n', null],
    ['nonsense', '{"info": {"_postman_id"', null],
  ])('is taken as it is: %s', async (_what, text, postmanId) => {
    const [entry, ...others] = await read(text, { name: 'file.json' });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ type: 'document', name: 'file.json', postmanId });
    expect(Buffer.from((entry as { bytes: Uint8Array }).bytes).toString()).toBe(text);
  });

  it('is refused when it is too large', async () => {
    expect(shown(await read('x'.repeat(10_001), { name: 'big.yaml' }))).toEqual([
      ['big.yaml', 'import/entry-too-large'],
    ]);
  });
});

describe('an environment', () => {
  const values = [
    { key: 'host', value: 'https://one.io' },
    { key: 'token', value: 'hush', type: 'secret' },
    { key: 'off', value: '1', enabled: false },
  ];
  it.each([
    ['exported', { name: 'Test', values, _postman_variable_scope: 'environment' }, 'environment'],
    ['wrapped', { environment: { name: 'Test', values } }, 'environment'],
    ['globals', { values, _postman_variable_scope: 'globals' }, 'globals'],
  ])('gives variables, and no secrets: %s', async (_what, value, type) => {
    expect(shown(await read(json(value), { name: 'env.json' }))).toEqual([
      [type, { host: 'https://one.io' }],
    ]);
  });
});

it('takes a data dump apart', async () => {
  const dump = {
    version: 1,
    collections: [{ id: 'v1', name: 'Old', order: [], requests: [] }, collection('v2', 'New')],
    environments: [{ id: 'e', name: 'Test', values: [{ key: 'host', value: 'one.io', enabled: true }] }],
    globals: [{ key: 'port', value: '80', enabled: true }],
  };
  expect(shown(await read(json(dump), { name: 'backup.json' }))).toEqual([
    ['backup.json collections/0 (Old)', 'v1'],
    ['backup.json collections/1 (New)', 'v2'],
    ['environment', { host: 'one.io' }],
    ['globals', { port: '80' }],
  ]);
});

describe('NDJSON', () => {
  it('gives a document for each line', async () => {
    const lines = [
      json(collection('a', 'Pets')),
      '',
      json({ name: ' Shop\n', source: collection('b', 'Their name') }),
      json({ name: 'Weather', source: 'openapi: 3.1.0\n' }),
      'no JSON',
      json({ name: 'Test', values: [{ key: 'host', value: 'one.io' }] }),
    ];
    const entries = await read(lines.join('\n'), { name: 'all.ndjson' });
    expect(shown(entries)).toEqual([
      ['all.ndjson line 1 (Pets)', 'a'],
      ['all.ndjson line 3 (Their name)', 'b'],
      ['all.ndjson line 4', null],
      ['all.ndjson line 5', null],
      ['environment', { host: 'one.io' }],
    ]);
    expect(entries.map((entry) => (entry.type === 'document' ? entry.title : null))).toEqual([
      null,
      'Shop',
      'Weather',
      null,
      null,
    ]);
    expect(Buffer.from((entries[2] as { bytes: Uint8Array }).bytes).toString()).toBe('openapi: 3.1.0\n');
  });

  it('refuses a line that is too large, and goes on', async () => {
    const text = `${'x'.repeat(10_001)}\r\n${json(collection('a'))}\r\n`;
    expect(shown(await read(text, { isLines: true }))).toEqual([
      ['line 1', 'import/entry-too-large'],
      ['line 2 (Pets)', 'a'],
    ]);
  });
});

describe('a zip archive', () => {
  it('gives what is in it, and passes over what nobody put there', async () => {
    const zip = zipOf({
      'archive.json': json({ environment: { e: true }, collection: { a: true } }),
      'collection/a.json': json(collection('a')),
      'environment/e.json': json({ values: [{ key: 'host', value: 'one.io' }] }),
      '__MACOSX/._a.json': 'x',
      'more/two.ndjson': `${json(collection('b'))}\n${json(collection('c'))}\n`,
      'backup.json': json({ collections: [collection('d')] }),
    });
    expect(shown(await read(zip, { name: 'all.zip' }))).toEqual([
      ['collection/a.json', 'a'],
      ['environment', { host: 'one.io' }],
      ['more/two.ndjson line 1 (Pets)', 'b'],
      ['more/two.ndjson line 2 (Pets)', 'c'],
      ['backup.json collections/0 (Pets)', 'd'],
    ]);
  });

  it('refuses what is dangerous by name, and goes on', async () => {
    const good = json(collection('a'));
    const entries: ZipEntry[] = [
      { name: '../out.json', content: good },
      { name: '/etc/passwd.json', content: good },
      { name: 'link.json', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.json', content: good, flags: 1 },
      { name: 'nested.zip', content: zipOf({ 'a.json': good }) },
      { name: 'bomb.json', content: ' '.repeat(150_000) },
      { name: 'liar.json', content: ' '.repeat(150_000), claimedBytes: 10 },
      { name: 'readme.txt', content: 'Hello' },
      { name: 'big.json', content: `"${'ab'.repeat(6_000)}"` },
      { name: 'good.json', content: good },
    ];
    expect(shown(await read(zipOf(entries), { name: 'all.zip' }))).toEqual([
      ['../out.json', 'import/entry-refused'],
      ['/etc/passwd.json', 'import/entry-refused'],
      ['link.json', 'import/entry-refused'],
      ['locked.json', 'import/entry-refused'],
      ['nested.zip', 'import/entry-refused'],
      ['bomb.json', 'import/entry-refused'],
      ['liar.json', 'import/entry-refused'],
      ['readme.txt', 'import/not-a-description'],
      ['big.json', 'import/entry-too-large'],
      ['good.json', 'a'],
    ]);
  });

  it('goes on behind a damaged entry, and says where it cannot go on', async () => {
    const zip = zipOf({ 'a.json': json(collection('a')), 'b.json': json(collection('b')) });
    const damaged = Buffer.from(zip);
    damaged.fill(0xff, 40, 60);
    expect(shown(await read(damaged, { name: 'all.zip' }))).toEqual([
      ['a.json', 'import/entry-unreadable'],
      ['b.json', 'b'],
    ]);
    expect(shown(await read(zip.subarray(0, -30), { name: 'all.zip' }))).toEqual([
      ['all.zip', 'import/archive-unreadable'],
    ]);
  });

  it('may be empty', async () => {
    expect(await read(zipOf({}), { name: 'all.zip' })).toEqual([]);
  });

  it('is refused as a whole when there is too much in it', async () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.json`, '{}']));
    await expect(read(zipOf(many))).rejects.toEqual(new ImportTooLargeError('entries'));
    const large = zipOf({ 'a.json': json(collection('a')), 'b.json': json(collection('b')) });
    await expect(read(large, { limits: { maxTotalBytes: 80 } })).rejects.toEqual(
      new ImportTooLargeError('bytes'),
    );
  });
});

describe('a data dump that is cut off', () => {
  it('names what cannot be read on, so that nobody believes that all of it is there', async () => {
    const dump = json({ collections: [collection('a'), collection('b')] });
    const cut = await read(dump.slice(0, dump.indexOf('"b"')), { name: 'backup.json' });
    expect(shown(cut)).toEqual([
      ['backup.json collections/0 (Pets)', 'a'],
      ['backup.json', 'import/archive-unreadable'],
    ]);
  });
});

describe('a name without end', () => {
  it('is cut, whole characters apart, before anybody keeps it', async () => {
    const long = `${'\u{1F600}'.repeat(3_000)}.json`;
    const [kept] = await read(json(collection('a')), { name: long });
    expect((kept as { name: string }).name.length).toBeLessThanOrEqual(500);
    const entries = await read(
      zipOf([
        { name: `x${long}`, content: json(collection('a')) },
        { name: `${'a'.repeat(199)}\u{1F600}.zip`, content: 'PK' },
      ]),
      { name: 'all.zip' },
    );
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      expect(JSON.stringify(entry).isWellFormed()).toBe(true);
      expect(JSON.stringify(entry)).not.toMatch(/\\ud[89a-f]/i);
      expect((entry as { name: string }).name.length).toBeLessThanOrEqual(500);
    }
  });
});
