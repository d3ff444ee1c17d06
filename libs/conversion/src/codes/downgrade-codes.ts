import type { ConversionCode } from './conversion-code.js';
import { downgradeDocumentCodes } from './downgrade-document-codes.js';
import { downgradeOperationCodes } from './downgrade-operation-codes.js';
import { downgradeSchemaCodes } from './downgrade-schema-codes.js';
import { downgradeSecurityCodes } from './downgrade-security-codes.js';

/** The codes of definitions that are written in OpenAPI 3.0 and 2.0. */
export const downgradeCodes: readonly ConversionCode[] = [
  ...downgradeDocumentCodes,
  ...downgradeOperationCodes,
  ...downgradeSchemaCodes,
  ...downgradeSecurityCodes,
];
