export { median } from './cost/measure-speed.js';
export { findFiles } from './find-files.js';
export { startJudges, type Judges } from './judging/judges.js';
export { openVerdictStore, verdictFile } from './judging/verdict-store.js';
export { parseWords, UsageError } from './parse-words.js';
export { measureCollection, type CollectionMeasure } from './postman/measure-collection.js';
export { textTable } from './report/text-table.js';
