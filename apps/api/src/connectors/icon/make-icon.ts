import { ProblemError } from '@connectory/platform';
import sharp from 'sharp';
import { iconKind, type IconKind } from './icon-kind.js';
import { svgFault } from './svg-fault.js';

/** Both sides of every icon, in pixels. */
const ICON_SIDE = 230;
/** What an image may have before it is made smaller. */
const MAX_PIXELS = 4_096 * 4_096;
const MAX_SECONDS = 5;
const SVG_DPI = 72;

// Of all that libvips can read, four kinds.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Svg'].map((kind) => `VipsForeignLoad${kind}Buffer`),
});
// Icons are rare and small: nothing need be kept of them, and one processor is enough.
sharp.cache(false);
sharp.concurrency(1);

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws an image anew as a PNG of 230 × 230 pixels, whole and centred on nothing; of an animation the first frame. Nothing of
 * the original is left but what one sees. One image at a time, so that a few large ones take no more memory than one.
 *
 * @throws ProblemError `icon/unsupported` when it is no image that can be read
 */
export function makeIcon(bytes: Buffer): Promise<Buffer> {
  const made = last.then(() => draw(bytes));
  last = made.catch(() => undefined);
  return made;
}

async function draw(bytes: Buffer): Promise<Buffer> {
  const kind = iconKind(bytes);
  if (kind === null) throw unsupported('is no PNG, JPEG, WebP or SVG image');
  const fault = kind === 'svg' ? svgFault(bytes.toString()) : null;
  if (fault !== null) throw unsupported(fault);
  try {
    return await sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      failOn: 'error',
      density: await density(bytes, kind),
    })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(ICON_SIDE, ICON_SIDE, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw unsupported('cannot be read, or is larger than 16 million pixels', error);
  }
}

/** In which resolution a drawing without pixels of its own is as large as an icon. */
async function density(bytes: Buffer, kind: IconKind): Promise<number> {
  if (kind !== 'svg') return SVG_DPI;
  const { format, width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  if (format !== 'svg' || !width || !height) throw unsupported('has no size');
  return Math.min(2_400, Math.max(1, (SVG_DPI * ICON_SIDE) / Math.max(width, height)));
}

const unsupported = (reason: string, cause?: unknown) =>
  new ProblemError('icon/unsupported', `The image ${reason}. Send a PNG, JPEG, WebP or SVG file.`, [], {
    cause,
  });
