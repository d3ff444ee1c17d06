import { mostIconBytes } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';

/** The problem of an image with more bytes than an icon is made of. */
export const iconTooLarge = () =>
  new ProblemError(
    'icon/too-large',
    `An image may have ${mostIconBytes.toLocaleString('en')} bytes at most. An icon is 230 × 230 pixels; send a smaller one.`,
  );
