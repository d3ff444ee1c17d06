import { ProblemError } from '@connectory/platform';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { iconKind } from './icon-kind.js';
import { makeIcon } from './make-icon.js';
import { svgFault } from './svg-fault.js';

const red = { r: 200, g: 10, b: 10, alpha: 1 };
const image = (width = 40, height = 20) => sharp({ create: { width, height, channels: 4, background: red } });
const svg = (inner: string, head = '') =>
  Buffer.from(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">${inner}</svg>`,
  );
const square = '<rect width="24" height="24" fill="#c80a0a"/>';

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { info, at: (x: number, y: number) => [...data.subarray((y * 230 + x) * 4, (y * 230 + x) * 4 + 4)] };
}

const refusal = async (bytes: Buffer) => {
  const error: unknown = await makeIcon(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
};

describe('an icon', () => {
  it.each([
    ['PNG', () => image().png().toBuffer()],
    ['JPEG', () => image().jpeg().toBuffer()],
    ['WebP', () => image().webp({ lossless: true }).toBuffer()],
    ['SVG', async () => svg(square)],
    [
      'SVG behind a declaration',
      async () =>
        svg(
          square,
          '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><!-- b --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
        ),
    ],
  ])('is made of a %s, whole and in the middle', async (_, make) => {
    const icon = await makeIcon(await make());
    const { format, width, height, exif, icc, xmp } = await sharp(icon).metadata();
    expect({ format, width, height, exif, icc, xmp }).toEqual({ format: 'png', width: 230, height: 230 });
    const { at } = await pixelsOf(icon);
    for (const [index, value] of at(115, 115).entries()) {
      expect(Math.abs(value - [200, 10, 10, 255][index]!)).toBeLessThan(6);
    }
  });

  it('keeps its shape: what is left over is nothing', async () => {
    const { at } = await pixelsOf(await makeIcon(await image(40, 20).png().toBuffer()));
    expect(at(115, 10)[3]).toBe(0);
    expect(at(115, 115)[3]).toBe(255);
  });

  it('has nothing of the original but what one sees', async () => {
    const secret = 'somewhere at home';
    const original = await image()
      .withExif({ IFD0: { Copyright: secret } })
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([original, Buffer.from(`<script>${secret}</script>`)]);
    expect(polyglot.includes(secret)).toBe(true);
    expect((await makeIcon(polyglot)).includes(secret)).toBe(false);
  });

  it('is the first picture of an animation', async () => {
    const frames = Buffer.concat([
      await image(20, 20).raw().toBuffer(),
      await sharp({ create: { width: 20, height: 20, channels: 4, background: 'blue' } })
        .raw()
        .toBuffer(),
    ]);
    const animation = await sharp(frames, { raw: { width: 20, height: 40, channels: 4, pageHeight: 20 } })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const { at } = await pixelsOf(await makeIcon(animation));
    expect(at(115, 220).slice(0, 3)).toEqual([200, 10, 10]);
  });

  it('is drawn without what scripts would do', async () => {
    const icon = await makeIcon(svg(`<script>document.documentElement.innerHTML = ''</script>${square}`));
    expect((await pixelsOf(icon)).at(115, 115).slice(0, 3)).toEqual([200, 10, 10]);
  });
});

const refused: [string, () => Promise<Buffer> | Buffer | string][] = [
  ['nothing', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('hello')],
  ['a page that calls itself an image', () => Buffer.from('<html><svg></svg></html>')],
  ['a GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1')],
  ['half a PNG', async () => (await image(400, 400).png().toBuffer()).subarray(0, 300)],
  ['half a JPEG', async () => (await image(400, 400).jpeg().toBuffer()).subarray(0, 500)],
  ['the beginning of a PNG and a page', () => Buffer.from('\u0089PNG\r\n\u001A\n<html></html>', 'latin1')],
  ['an image of a billion pixels', () => bomb(32_000, 32_000)],
  [
    'an SVG of a billion pixels',
    () => svg(square).toString().replace('viewBox', 'width="60000" height="60000" viewBox'),
  ],
  ['an SVG without an end', () => svg('<g>'.repeat(100))],
  [
    'entities that multiply',
    () => svg('<text>&b;</text>', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
  ],
  [
    'an entity that is a file',
    () => svg('<text>&f;</text>', '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
  ],
  [
    'an image of somewhere else',
    () => svg('<image href="https://example.org/a.png" width="24" height="24"/>'),
  ],
  ['an image of a file', () => svg('<image xlink:href="file:///etc/passwd" width="24" height="24"/>')],
  ['a part of somewhere else', () => svg('<use xlink:href="https://example.org/a.svg#x"/>')],
  ['a filter of somewhere else', () => svg('<rect filter="url(https://example.org/a.svg#f)"/>')],
  ['a style of somewhere else', () => svg('<style>@import "https://example.org/a.css";</style>')],
  ['a document type that says more', () => svg(square, '<!DOCTYPE svg [<!ATTLIST use href CDATA "#a">]>')],
  [
    'attributes that are declared',
    () => svg(square, '<!DOCTYPE svg SYSTEM "<" [<!ATTLIST a href CDATA "#a">]>'),
  ],
  ['an address behind spaces', () => svg('<rect filter="url(  &quot; https://example.org/a.svg#f&quot;)"/>')],
  ['an encoding that hides', () => svg(square, '<?xml version="1.0" encoding="UTF-7"?>')],
  ['uses of uses', () => svg(`<g id="a">${square}</g>${'<use href="#a"/>'.repeat(201)}`)],
];

describe('what is no icon', () => {
  it.each(
    refused.map(([name, make]): [string, () => Promise<Buffer>] => [
      name,
      async () => Buffer.from(await make()),
    ]),
  )('%s', async (_, make) => {
    expect((await refusal(await make())).code).toBe('icon/unsupported');
  });

  it('never breaks anything, whatever the bytes', async () => {
    const start = await image(64, 64).png().toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.nat(start.length - 1), fc.uint8Array({ maxLength: 40 }), async (at, noise) => {
        const broken = Buffer.concat([start.subarray(0, at), noise, start.subarray(at + noise.length)]);
        const made: unknown = await makeIcon(broken).catch((error: unknown) => error);
        if (!Buffer.isBuffer(made)) expect(made).toMatchObject({ code: 'icon/unsupported' });
      }),
      { numRuns: 50 },
    );
  });
});

it('is not fooled by names, nor held up by a start that is long', () => {
  expect(iconKind(Buffer.from(`${'<!-- -->'.repeat(600)}x`))).toBeNull();
  expect(iconKind(Buffer.from('﻿ \n<svg>'))).toBe('svg');
});

it.each([
  ['url(', ' ', ')'],
  ['', '<!DOCTYPE', ''],
  ['href', ' ', ''],
  ['<', 'a', ''],
  ['<?xml encoding', ' ', ''],
])('is not held up by %j, %j without end, %j', (start, more, end) => {
  expect(svgFault(start + more.repeat(900_000 / more.length) + end)).toBeNull();
});

it('lets a drawing refer to its own parts', () => {
  const own = `<defs><g id="a"/></defs><use href="#a"/><use xlink:href='#a'/><rect fill="url(#g)" style="filter:url('#f')"/>`;
  expect(svgFault(svg(own).toString())).toBeNull();
});

/** A PNG of one colour that says it is large: a few kilobytes. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1;
  }
  return (rest ^ 0xffff_ffff) >>> 0;
}
