import sharp from 'sharp';

/** Both sides of every icon, in pixels. */
export const ICON_SIDE = 230;
/** What an image may have before it is made smaller. */
export const MAX_PIXELS = 4_096 * 4_096;
const MAX_SECONDS = 5;

// Of all that libvips can read, four kinds.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Svg'].map((kind) => `VipsForeignLoad${kind}Buffer`),
});
// Icons are rare and small: nothing need be kept of them, and one processor is enough.
sharp.cache(false);
sharp.concurrency(1);

/** Draws an image as a PNG of 230 × 230 pixels. @param density of a drawing without pixels of its own, in dots per inch */
export const drawIcon = (bytes: Buffer, density = 72): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', density })
    .timeout({ seconds: MAX_SECONDS })
    .autoOrient()
    .resize(ICON_SIDE, ICON_SIDE, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
