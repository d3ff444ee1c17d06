export { checkSource, type Check } from './check-source.js';
export { readSource, type Reading, type ReadingOptions, type ReadingStage } from './read-source.js';
export { bundleLimitsFor, type BundleLimits } from './bundle/limits.js';
export type { LoadFile } from './bundle/file-store.js';
export { readingFinding } from './bundle/bundle-findings.js';
export { readingFindings, type ReadingFinding, type ReadingFindingCode } from './finding-catalogue.js';
export { gatherSource, needsGathering, type GatheredSource } from './gather-source.js';
export { brokenRules, type BrokenRule } from './revision/broken-rules.js';
export {
  breakingNames,
  carryOverEdits,
  type CarriedOver,
  type EditedSource,
} from './revision/carry-over-edits.js';
export { describeDefinition, type DescribedDefinition } from './revision/describe-definition.js';
export { judgeDefinition } from './revision/judge-definition.js';
export {
  importFinding,
  importFindings,
  type ImportFinding,
  type ImportFindingCode,
} from './import/import-findings.js';
export type { ImportEntry } from './import/import-entry.js';
export { ImportTooLargeError, type ImportLimits } from './import/import-limits.js';
export { readHandedOver, type HandedOver, type ImportTools } from './import/read-handed-over.js';
