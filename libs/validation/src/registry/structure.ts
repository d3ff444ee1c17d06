import type { Rule } from '../rule.js';
import { ambiguousPath } from '../rules/structure/ambiguous-path.js';
import { bodyWithFormData } from '../rules/structure/body-with-form-data.js';
import { boundsReversed } from '../rules/structure/bounds-reversed.js';
import { defaultMismatch } from '../rules/structure/default-mismatch.js';
import { defaultNotAllowed } from '../rules/structure/default-not-allowed.js';
import { discriminatorInvalid } from '../rules/structure/discriminator-invalid.js';
import { duplicateOperationId } from '../rules/structure/duplicate-operation-id.js';
import { duplicateParameter } from '../rules/structure/duplicate-parameter.js';
import { duplicateTag } from '../rules/structure/duplicate-tag.js';
import { enumMismatch } from '../rules/structure/enum-mismatch.js';
import { exampleMismatch } from '../rules/structure/example-mismatch.js';
import { externalReference } from '../rules/structure/external-reference.js';
import { fileConsumes } from '../rules/structure/file-consumes.js';
import { headerCollision } from '../rules/structure/header-collision.js';
import { ignoredHeaderParameter } from '../rules/structure/ignored-header-parameter.js';
import { linkOperationUndefined } from '../rules/structure/link-operation-undefined.js';
import { mediaTypeInvalid } from '../rules/structure/media-type-invalid.js';
import { parameterNameInvalid } from '../rules/structure/parameter-name-invalid.js';
import { pathParameterNotInPath } from '../rules/structure/path-parameter-not-in-path.js';
import { pathParameterNotRequired } from '../rules/structure/path-parameter-not-required.js';
import { pathParameterRepeated } from '../rules/structure/path-parameter-repeated.js';
import { pathParameterUndeclared } from '../rules/structure/path-parameter-undeclared.js';
import { readAndWriteOnly } from '../rules/structure/read-and-write-only.js';
import { referenceCircle } from '../rules/structure/reference-circle.js';
import { referenceTargetMismatch } from '../rules/structure/reference-target-mismatch.js';
import { requiredCircle } from '../rules/structure/required-circle.js';
import { requiredPropertyUndefined } from '../rules/structure/required-property-undefined.js';
import { schemaCircle } from '../rules/structure/schema-circle.js';
import { securityRequirementValues } from '../rules/structure/security-requirement-values.js';
import { securitySchemeUndefined } from '../rules/structure/security-scheme-undefined.js';
import { securityScopeUndefined } from '../rules/structure/security-scope-undefined.js';
import { serverVariableDefault } from '../rules/structure/server-variable-default.js';
import { serverVariableUndeclared } from '../rules/structure/server-variable-undeclared.js';
import { severalBodyParameters } from '../rules/structure/several-body-parameters.js';
import { unresolvedReference } from '../rules/structure/unresolved-reference.js';

/** What the specification demands and its JSON Schema cannot say. */
export const structureRules: readonly Rule[] = [
  ambiguousPath,
  bodyWithFormData,
  boundsReversed,
  defaultMismatch,
  defaultNotAllowed,
  discriminatorInvalid,
  duplicateOperationId,
  duplicateParameter,
  duplicateTag,
  enumMismatch,
  exampleMismatch,
  externalReference,
  fileConsumes,
  headerCollision,
  ignoredHeaderParameter,
  linkOperationUndefined,
  mediaTypeInvalid,
  parameterNameInvalid,
  pathParameterNotInPath,
  pathParameterNotRequired,
  pathParameterRepeated,
  pathParameterUndeclared,
  readAndWriteOnly,
  referenceCircle,
  referenceTargetMismatch,
  requiredCircle,
  requiredPropertyUndefined,
  schemaCircle,
  securityRequirementValues,
  securitySchemeUndefined,
  securityScopeUndefined,
  serverVariableDefault,
  serverVariableUndeclared,
  severalBodyParameters,
  unresolvedReference,
];
