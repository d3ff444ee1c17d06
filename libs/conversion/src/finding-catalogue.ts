import type { ConversionCode } from './codes/conversion-code.js';
import { conversionCodes } from './codes/conversion-codes.js';
import { downgradeCodes } from './codes/downgrade-codes.js';
import { openapiCodes } from './codes/openapi-codes.js';
import { postmanCodes } from './codes/postman-codes.js';

export type { ConversionCode } from './codes/conversion-code.js';

/** Every code that a conversion can put on a finding or on a loss in the ledger. */
export const conversionCatalogue: readonly ConversionCode[] = [
  ...conversionCodes,
  ...openapiCodes,
  ...downgradeCodes,
  ...postmanCodes,
];
