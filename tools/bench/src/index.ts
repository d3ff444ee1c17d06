export { createApiClient, sendImport, type ApiClient, type ImportState } from './load/api-client.js';
export { generateCollections } from './load/generate-collections.js';
export { createSeededRandom, type SeededRandom } from './load/seeded-random.js';
export { startPlatform, type Platform, type QueueStorage } from './load/start-platform.js';
export { writeLines } from './load/write-lines.js';
