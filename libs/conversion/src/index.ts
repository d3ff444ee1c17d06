export type { Conversion, ConversionOptions, ConversionSource } from './conversion.js';
export { convert } from './convert.js';
export { conversionCatalogue, type ConversionCode } from './finding-catalogue.js';
export { summariseLedger } from './ledger/summarise-ledger.js';
export { traceFindings } from './ledger/trace-findings.js';
export { maskSecrets } from './secrets/mask-secrets.js';
export { secretMarker, type Secret, type SecretKind } from './secrets/secret.js';
