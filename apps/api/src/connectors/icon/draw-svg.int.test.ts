import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawSvg } from './draw-svg.js';

const svg = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="230" height="230">${inner}</svg>`);
const masked = (mask: number) => `<rect width="5" height="5" mask="url(#m${mask})"/>`.repeat(3);

it('draws', async () => {
  const icon = await drawSvg(svg('<rect width="230" height="230"/>'));
  expect(await sharp(icon).metadata()).toMatchObject({ format: 'png', width: 230, height: 230 });
});

it('ends drawings that would not end for hours', async () => {
  const masks = Array.from({ length: 40 }, (_, mask) => `<mask id="m${mask + 1}">${masked(mask)}</mask>`);
  const endless = svg(`<defs><mask id="m0"/>${masks.join('')}</defs>${masked(40)}`);
  await expect(drawSvg(endless, 3_000)).rejects.toThrow('took too long');
});

it('says that something cannot be drawn', async () => {
  await expect(drawSvg(Buffer.from('<svg'))).rejects.toThrow('cannot be read');
});
