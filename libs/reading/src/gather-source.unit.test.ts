import { zipOf, type ZipEntry } from '@connectory/testing/zip';
import { describe, expect, it } from 'vitest';
import { bytesOf, loading, ref } from './bundle/files.test.js';
import { bundleLimitsFor } from './bundle/limits.js';
import { gatherSource, needsGathering } from './gather-source.js';

const limits = bundleLimitsFor(100_000);
const openapi = (schemas: object) => JSON.stringify({ openapi: '3.1.0', components: { schemas } });

async function gather(bytes: Uint8Array, files = {}) {
  const load = loading(files);
  const gathered = await gatherSource({ bytes, location: '' }, load, limits);
  const codes = gathered.findings.map(({ code }) => code);
  const message = gathered.findings[0]?.message;
  const document = gathered.ok ? (JSON.parse(new TextDecoder().decode(gathered.bytes)) as object) : null;
  return { codes, message, document, asked: load.asked };
}
const gatherZip = (entries: readonly ZipEntry[] | Record<string, string>, files = {}) =>
  gather(zipOf(entries), files);

describe('a zip archive', () => {
  it('gives its description, with the files that this refers to', async () => {
    const { document, codes, message } = await gatherZip(
      {
        'README.md': '# Pets',
        'api/openapi.json': openapi({ Pet: ref('models/pet.yaml'), Far: ref('https://x.example/far.json') }),
        'api/models/pet.yaml': 'properties: {tag: {$ref: ../../shared/tag.json}}\n',
        'shared/tag.json': '{"type": "string"}',
        'shared/unused.json': '{"type": "number"}',
        '__MACOSX/api/._openapi.json': 'binary',
      },
      { 'https://x.example/far.json': '{"type": "boolean"}' },
    );
    expect(document).toEqual({
      openapi: '3.1.0',
      components: {
        schemas: {
          Pet: { properties: { tag: ref('#/components/schemas/tag') } },
          Far: { type: 'boolean' },
          tag: { type: 'string' },
        },
      },
    });
    expect(codes).toEqual(['reading/bundled']);
    expect(message).toBe(
      '3 other files were taken over into this document: models/pet.yaml, https://x.example/far.json, ../shared/tag.json.',
    );
  });

  it('gives a description in one file as it is', async () => {
    const text = '{ "swagger": "2.0" ,"paths":{}}';
    const gathered = await gatherSource(
      { bytes: zipOf({ 'pets/': '', 'pets/swagger.json': text }), location: '' },
      loading({}),
      limits,
    );
    expect(gathered).toMatchObject({
      ok: true,
      findings: [{ code: 'reading/unpacked', params: { file: 'pets/swagger.json' } }],
    });
    expect(gathered.ok && new TextDecoder().decode(gathered.bytes)).toBe(text);
  });

  it('says which file its references miss', async () => {
    const { codes } = await gatherZip({
      'openapi.json': openapi({ A: ref('Pet.json'), B: ref('../a.json') }),
      'pet.json': '{}',
    });
    expect(codes).toEqual(['reading/unpacked', 'reading/missing-file', 'reading/refused-file']);
  });

  it('may hold a collection', async () => {
    const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
    const collection = { info: { name: 'Pets', schema }, item: [] };
    const { document, codes } = await gatherZip({ 'pets.json': JSON.stringify(collection) });
    expect([document, codes]).toEqual([collection, ['reading/unpacked']]);
  });
});

describe('of several descriptions in an archive', () => {
  const one = openapi({});
  it('the one is taken that no other refers to', async () => {
    const { document } = await gatherZip({
      'a.json': one,
      'b.json': openapi({ A: ref('a.json#/components') }),
    });
    expect(document).toMatchObject({ components: { schemas: { A: { schemas: {} } } } });
  });

  it('the one at the top, or of the usual name, is taken, and the others are named', async () => {
    const { codes } = await gatherZip({ 'x/b.json': one, 'openapi.json': one, 'a.json': one });
    expect(codes).toEqual(['reading/unpacked', 'reading/other-descriptions']);
  });

  it('none is taken if nothing tells them apart', async () => {
    const { codes, message, document } = await gatherZip({ 'a.json': one, 'b.json': one });
    expect([codes, document]).toEqual([['reading/archive-ambiguous'], null]);
    expect(message).toContain('a.json, b.json');
  });
});

describe('an archive is refused', () => {
  const name = 'openapi.json';
  const content = openapi({});
  it.each<[string, readonly ZipEntry[], string]>([
    ['a name that leads out of it', [{ name: '../a.json', content }], '`../a.json`'],
    ['a name that leads out of it in the end', [{ name: 'a/../../b.json', content }], '`a/../../b.json`'],
    ['an absolute name', [{ name: '/etc/a.json', content }], '`/etc/a.json`'],
    ['a name with a drive', [{ name: 'C:/a.json', content }], '`C:/a.json`'],
    ['a name with backslashes', [{ name: 'a\\..\\b.json', content }], '`a\\..\\b.json`'],
    ['a name with control characters', [{ name: 'a\nb.json', content }], 'control characters'],
    ['a link', [{ name, content: '/etc/passwd', mode: 0o120777 }], 'is a link'],
    ['a device', [{ name, content, mode: 0o020666 }], 'no file at all'],
    ['an encrypted entry', [{ name, content, flags: 1 }], 'is encrypted'],
    [
      'an archive in it',
      [
        { name, content },
        { name: 'more.zip', content },
      ],
      '`more.zip`',
    ],
    [
      'two entries of one name',
      [
        { name, content },
        { name, content },
      ],
      'twice',
    ],
    ['text that is packed too tightly', [{ name, content: ' '.repeat(1_000_000) }], 'more tightly'],
    [
      'too many entries',
      Array.from({ length: 1_001 }, (_none, index) => ({ name: `${index}.json`, content })),
      '1001 entries',
    ],
  ])('with %s', async (_what, entries, said) => {
    const { codes, message, document } = await gatherZip(entries);
    expect([codes, document]).toEqual([['reading/archive-refused'], null]);
    expect(message).toContain(said);
  });

  it('that is cut off, or holds no description', async () => {
    const whole = zipOf({ [name]: content });
    expect((await gather(whole.subarray(0, -10))).codes).toEqual(['reading/archive-unreadable']);
    expect((await gatherZip({ 'a.json': '{}', 'b.txt': content })).codes).toEqual([
      'reading/archive-without-description',
    ]);
  });

  it('whose entries lie about their size', async () => {
    for (const claimedBytes of [10, 50_000]) {
      const { codes, message } = await gatherZip([{ name, content: content.padEnd(1_000), claimedBytes }]);
      expect(codes).toEqual(['reading/archive-without-description']);
      expect(message).toContain('openapi.json could not be read');
    }
  });
});

it('knows what has to be gathered', () => {
  expect(
    [zipOf({}), zipOf({ a: '' }), bytesOf(openapi({ A: ref('#/x') })), bytesOf(openapi({ A: ref('x') }))].map(
      needsGathering,
    ),
  ).toEqual([false, true, false, true]);
});
