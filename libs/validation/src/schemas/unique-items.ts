import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv';
import { canonicalText } from '../matching/canonical-text.js';

/**
 * `uniqueItems` in linear time. Ajv compares each item with every other one, so that a list of 30,000 equal enum values
 * would take minutes.
 */
const validate: SchemaValidateFunction = (wanted: boolean, items: readonly unknown[]) => {
  if (!wanted) return true;
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = canonicalText(item);
    const before = seen.get(key);
    if (before !== undefined) {
      validate.errors = [{ keyword: 'uniqueItems', params: { i: index, j: before } }];
      return false;
    }
    seen.set(key, index);
  }
  return true;
};

export const uniqueItemsKeyword: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: true,
  validate,
};
