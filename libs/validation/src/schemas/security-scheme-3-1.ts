import type { JsonObject } from '@connectory/definition';
import { choose } from './rewrite-schema.js';

const string: JsonObject = { type: 'string' };

/** The members that each type of security scheme has beside `type` and `description`. */
const schemeOf = (required: readonly string[], properties: JsonObject): JsonObject => ({
  type: 'object',
  required,
  properties: { type: string, description: string, ...properties },
  patternProperties: { '^x-': {} },
  additionalProperties: false,
});

/** The Security Scheme Object of OpenAPI 3.1, to stand at `#/$defs/security-scheme`. */
export const securityScheme = choose('type', {
  apiKey: schemeOf(['name', 'in'], { name: string, in: { enum: ['query', 'header', 'cookie'] } }),
  http: schemeOf(['scheme'], { scheme: string, bearerFormat: string }),
  mutualTLS: schemeOf([], {}),
  oauth2: schemeOf(['flows'], { flows: { $ref: '#/$defs/oauth-flows' } }),
  openIdConnect: schemeOf(['openIdConnectUrl'], {
    openIdConnectUrl: { type: 'string', format: 'uri-reference' },
  }),
});
