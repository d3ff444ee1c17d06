import type { Rule } from '../rule.js';
import { arrayWithoutItems } from '../rules/connector/array-without-items.js';
import { referenceMisplaced } from '../rules/connector/reference-misplaced.js';
import { referenceWithSiblings } from '../rules/connector/reference-with-siblings.js';
import { requiredNotOnObject } from '../rules/connector/required-not-on-object.js';
import { requiredReadOnlyInInput } from '../rules/connector/required-read-only-in-input.js';
import { schemaTooDeep } from '../rules/connector/schema-too-deep.js';
import { tooManySchemas } from '../rules/connector/too-many-schemas.js';

/** What makes a definition usable as a connector. */
export const connectorRules: readonly Rule[] = [
  arrayWithoutItems,
  referenceMisplaced,
  referenceWithSiblings,
  requiredNotOnObject,
  requiredReadOnlyInInput,
  schemaTooDeep,
  tooManySchemas,
];
