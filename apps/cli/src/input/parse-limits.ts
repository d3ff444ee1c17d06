import { parseLimitsFor } from '@connectory/definition';
import { mostBytes } from './most-bytes.js';

/** What a source may take, whatever is done with it. */
export const parseLimits = parseLimitsFor(mostBytes);
