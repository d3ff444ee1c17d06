import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv';

/**
 * `uniqueItems` in linear time. Ajv compares each item with every other one, so that a list of 30,000 equal enum values
 * would take minutes.
 */
const validate: SchemaValidateFunction = (wanted: boolean, items: readonly unknown[]) => {
  if (!wanted) return true;
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = canonical(item);
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

/** Equal values have equal texts: members are sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
