import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createJsonScanner } from './json-scanner.js';
import { skimJson } from './skim-json.js';
import { splitDump, type Piece } from './split-dump.js';

async function split(text: string, size: number, maxBytes = 1_000_000): Promise<Piece[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const pieces: Piece[] = [];
  for await (const piece of splitDump(chunks(), maxBytes)) pieces.push(piece);
  return pieces;
}

const value = (piece: Piece): unknown => JSON.parse(Buffer.from(piece.bytes!).toString());
const anything = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

describe('a data dump', () => {
  it('gives its collections and environments, however it is written and cut into pieces', async () => {
    const list = fc.array(anything, { maxLength: 4 });
    const dump = fc.record({
      version: fc.constant(1),
      headerPresets: fc.jsonValue({ maxDepth: 2 }),
      collections: list,
      environments: list,
      globals: list,
    });
    await fc.assert(
      fc.asyncProperty(
        dump,
        fc.constantFrom(0, 2),
        fc.integer({ min: 1, max: 40 }),
        async (it, indent, size) => {
          fc.pre(it.collections.length + it.environments.length + it.globals.length > 0);
          const pieces = await split(JSON.stringify(it, null, indent), size);
          for (const name of ['collections', 'environments', 'globals'] as const)
            expect(pieces.filter(({ list: of }) => of === name).map(value)).toEqual(
              JSON.parse(JSON.stringify(it[name])),
            );
        },
      ),
    );
  });

  it('leaves out what is too large, and goes on', async () => {
    const dump = { collections: [{ name: 'small' }, { name: 'x'.repeat(100) }, { name: 'after' }] };
    const pieces = await split(JSON.stringify(dump), 7, 50);
    expect(pieces.map(({ index, bytes }) => [index, bytes === null])).toEqual([
      [0, false],
      [1, true],
      [2, false],
    ]);
  });
});

describe('a data dump that is cut off', () => {
  const dump = JSON.stringify({ collections: [{ name: 'first' }, { name: 'second' }, { name: 'third' }] });

  it('says so, wherever it ends, after what was there', async () => {
    const afterFirst = dump.indexOf('},') + 1;
    for (let end = afterFirst; end < dump.length; end += 1) {
      const pieces = await split(dump.slice(0, end), 7);
      const whole = pieces.slice(0, -1).map((piece) => piece.index);
      expect([pieces.at(-1)!.isCutOff, whole]).toEqual([true, [0, 1, 2].slice(0, whole.length)]);
      expect(pieces.slice(0, -1).every((piece) => !piece.isCutOff)).toBe(true);
    }
    expect((await split(dump, 7)).map(({ isCutOff }) => isCutOff)).toEqual([false, false, false]);
  });
});

describe('a text that nests without end', () => {
  it.each([
    ['lists', '{"a":', '['],
    ['what closes more than it opens', '{', '}}{'],
  ])('is remembered no more than any other: %s', (_what, begin, again) => {
    const scanner = createJsonScanner({});
    const chunk = Buffer.from(again.repeat(50_000));
    scanner.push(Buffer.from(begin));
    const before = process.memoryUsage().heapUsed;
    for (let count = 0; count < 100; count += 1) scanner.push(chunk);
    expect((process.memoryUsage().heapUsed - before) / 1_048_576).toBeLessThan(30);
    expect(typeof scanner.depth).toBe('number');
  });
});

describe('a text of very many short strings', () => {
  it('is not searched to its end for each of them', () => {
    const chunk = Buffer.from(`{"a":[${'"",'.repeat(5_000)}"\\\\",${'"x",'.repeat(5_000)}""]}`);
    const searches = vi.spyOn(chunk, 'indexOf');
    const scanner = createJsonScanner({});
    scanner.push(chunk);
    expect(scanner.depth).toBe(0);
    const forBackslashes = searches.mock.calls.filter(([byte]) => (byte as unknown) === 0x5c);
    expect(forBackslashes.length).toBeLessThan(10);
  });
});

describe('one document', () => {
  it('stays whole, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 40 }), async (document, size) => {
        const text = JSON.stringify(document);
        const pieces = await split(text, size);
        expect(pieces.map(({ list, bytes }) => [list, Buffer.from(bytes!).toString()])).toEqual([
          [null, text],
        ]);
      }),
    );
  });

  it.each([
    ['an OpenAPI document', { openapi: '3.1.0', collections: [{}] }],
    ['a collection', { info: {}, item: [], environments: [{}] }],
    ['lists of something else', { collections: [1, 'two', [3]] }],
    ['an object of that name', { collections: { one: {} } }],
    ['one deeper', { data: { collections: [{}] } }],
  ])('is %s', async (_what, document) => {
    const pieces = await split(JSON.stringify(document), 10);
    expect(pieces.map(({ list }) => list)).toEqual([null]);
  });

  it('is not JSON at all', async () => {
    expect((await split('openapi: 3.1.0\npaths: {}\n', 5)).map(({ list }) => list)).toEqual([null]);
    expect((await split('collections: [{}', 5)).map(({ list }) => list)).toEqual([null]);
  });

  it('is too large', async () => {
    expect(await split('x'.repeat(101), 10, 100)).toEqual([
      { list: null, index: 0, bytes: null, isCutOff: false },
    ]);
  });
});

it('skims what JSON.parse reads', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(0, 2), (document, indent) => {
      const { keys, texts } = skimJson(Buffer.from(JSON.stringify(document, null, indent)));
      expect(keys).toEqual(new Set(Object.keys(document)));
      for (const [key, member] of Object.entries(document))
        if (typeof member === 'string') expect(texts.get(key)).toBe(JSON.parse(JSON.stringify(member)));
    }),
  );
});
