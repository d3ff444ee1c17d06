import { ProblemError } from '@connectory/platform';
import { drawIcon } from './draw-icon.js';
import { drawSvg } from './draw-svg.js';
import { iconKind } from './icon-kind.js';
import { svgFault } from './svg-fault.js';

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
    return await (kind === 'svg' ? drawSvg(bytes) : drawIcon(bytes));
  } catch (error) {
    throw unsupported('cannot be read, takes too long to draw, or is larger than 16 million pixels', error);
  }
}

const unsupported = (reason: string, cause?: unknown) =>
  new ProblemError('icon/unsupported', `The image ${reason}. Send a PNG, JPEG, WebP or SVG file.`, [], {
    cause,
  });
