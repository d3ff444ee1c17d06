import type { Rule } from '../rule.js';
import { ambiguousPath } from '../rules/structure/ambiguous-path.js';
import { bodyWithFormData } from '../rules/structure/body-with-form-data.js';
import { duplicateOperationId } from '../rules/structure/duplicate-operation-id.js';
import { duplicateParameter } from '../rules/structure/duplicate-parameter.js';
import { externalReference } from '../rules/structure/external-reference.js';
import { pathParameterNotInPath } from '../rules/structure/path-parameter-not-in-path.js';
import { pathParameterNotRequired } from '../rules/structure/path-parameter-not-required.js';
import { pathParameterUndeclared } from '../rules/structure/path-parameter-undeclared.js';
import { referenceCircle } from '../rules/structure/reference-circle.js';
import { securitySchemeUndefined } from '../rules/structure/security-scheme-undefined.js';
import { severalBodyParameters } from '../rules/structure/several-body-parameters.js';
import { unresolvedReference } from '../rules/structure/unresolved-reference.js';

/** What the specification demands and its JSON Schema cannot say. */
export const structureRules: readonly Rule[] = [
  ambiguousPath,
  bodyWithFormData,
  duplicateOperationId,
  duplicateParameter,
  externalReference,
  pathParameterNotInPath,
  pathParameterNotRequired,
  pathParameterUndeclared,
  referenceCircle,
  securitySchemeUndefined,
  severalBodyParameters,
  unresolvedReference,
];
