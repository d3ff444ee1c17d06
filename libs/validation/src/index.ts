export { namedSchemas } from './embedded-schemas.js';
export { fixAll, type FixOptions, type FixResult } from './fix-all.js';
export { type ReferenceCheck } from './reference/reference-check.js';
export { referenceChecks } from './reference/reference-checks.js';
export { rules } from './registry.js';
export { type Rule, type RuleDocs } from './rule.js';
export { schemaChecks, type SchemaCheckId } from './schema-checks/schema-checks.js';
export { validate, type ValidationSubject } from './validate.js';
export { unknownRules } from './unknown-rules.js';
