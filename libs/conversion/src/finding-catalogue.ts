import { conversionCodes } from './codes/conversion-codes.js';
import { openapiCodes } from './codes/openapi-codes.js';
import { postmanCodes } from './codes/postman-codes.js';

export type { ConversionCode } from './codes/conversion-code.js';

/** Every code that a conversion can put on a finding or on a loss in the ledger, by area and name. */
export const conversionCatalogue = [...conversionCodes, ...openapiCodes, ...postmanCodes] as const;
