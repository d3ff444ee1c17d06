export type { Conversion, ConversionOptions, ConversionSource } from './conversion.js';
export { convert } from './convert.js';
export { ledgerSentence } from '@connectory/contracts';
export { composeLedgers, type LedgerEnds } from './ledger/compose-ledgers.js';
export { ledgerTable } from './ledger/ledger-table.js';
export { summariseLedger } from './ledger/summarise-ledger.js';
export { traceFindings } from './ledger/trace-findings.js';
export { maskSecrets } from './secrets/mask-secrets.js';
export { secretMarker, type Secret, type SecretKind } from './secrets/secret.js';
