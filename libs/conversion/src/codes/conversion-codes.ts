import type { ConversionCode } from './conversion-code.js';
import { postmanRequest } from './example-sources.js';

/** The codes that do not depend on the format of the source. */
export const conversionCodes = [
  {
    code: 'conversion/kind-not-supported',
    severity: 'error',
    isLoss: true,
    title: 'This kind of document is not converted',
    meaning:
      'The source was read, but Connectory knows no way from its kind or version to OpenAPI 3.1. The definition is empty. A registration does not come this far: it ends with `definition/unsupported-version`.',
    remedy: 'Hand over an OpenAPI description of version 2.0, 3.0 or 3.1, or a Postman collection.',
  },
  {
    code: 'conversion/not-accounted-for',
    severity: null,
    isLoss: true,
    title: 'The ledger does not mention this part',
    meaning: 'The conversion said neither where this part of the source went nor why it was left out.',
    remedy: 'This is a fault of Connectory. Report it, with the part of the source that it is about.',
  },
  {
    code: 'conversion/secret-removed',
    severity: null,
    isLoss: true,
    title: 'A secret was taken out',
    meaning:
      'The value is a password, a key or a token. Everybody in the organisation can read a definition, so it holds none; a marker takes its place in the source, too.',
    remedy:
      'Nothing for the connector. Whoever could read the source before could read the secret: if that is too many people, have a new one made.',
    example: {
      source: postmanRequest({
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'key', value: 'Ocp-Apim-Subscription-Key' },
            { key: 'value', value: '5b0cf0e2a7d84c0f9d1e' },
          ],
        },
      }),
    },
  },
] as const satisfies readonly ConversionCode[];
