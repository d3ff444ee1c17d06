import type { Peer } from '../peer/peer.js';

export const validatorPeers: readonly Peer[] = [
  { name: 'openapi-schema-validator', version: '12.1.3' },
  { name: '@seriousme/openapi-schema-validator', version: '2.11.0' },
  { name: '@scalar/openapi-parser', version: '0.29.22' },
  { name: '@apidevtools/swagger-parser', version: '13.0.0' },
  { name: '@redocly/openapi-core', version: '2.64.0' },
];
