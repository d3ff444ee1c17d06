import { ProblemError } from '@connectory/platform';

/** The problem of a source with more than `maxBytes` bytes. */
export const sourceTooLarge = (maxBytes: number) =>
  new ProblemError(
    'registration/source-too-large',
    `A source may have ${maxBytes.toLocaleString('en')} bytes at most here. Split it, or raise CONNECTORY_MAX_SOURCE_BYTES.`,
  );
