import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { drawIcon, ICON_SIDE, MAX_PIXELS } from './draw-icon.js';

const SVG_DPI = 72;

/** In which resolution a drawing is as large as an icon. */
async function density(bytes: Buffer): Promise<number> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  if (format !== 'svg' || !width || !height) throw new Error('The drawing has no size');
  return Math.min(2_400, Math.max(1, (SVG_DPI * ICON_SIDE) / Math.max(width, height)));
}

const bytes = await buffer(process.stdin);
process.stdout.write(await drawIcon(bytes, await density(bytes)));
