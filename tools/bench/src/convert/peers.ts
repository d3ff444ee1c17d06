import type { Peer } from '../peer/peer.js';

export const peers: readonly Peer[] = [
  { name: 'postman2openapi', version: '1.2.1' },
  { name: '@scalar/postman-to-openapi', version: '0.7.14' },
  { name: '@readme/postman-to-openapi', version: '4.1.0' },
  { name: 'postman-to-openapi', version: '3.0.1' },
];
