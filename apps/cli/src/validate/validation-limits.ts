import { parseLimitsFor } from '@connectory/definition';
import { mostBytes } from '../input/most-bytes.js';

export const validationLimits = parseLimitsFor(mostBytes);
