export { readSource, type Reading, type ReadingOptions, type ReadingStage } from './read-source.js';
