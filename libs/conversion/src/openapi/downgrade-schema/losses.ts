/** Keywords of JSON Schema 2020-12 that no older version knows, with what their loss means. */
export const keywordLosses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    if: 'Conditions have no place in older versions; the schema takes more than it did.',
    then: 'Conditions have no place in older versions; the schema takes more than it did.',
    else: 'Conditions have no place in older versions; the schema takes more than it did.',
    patternProperties: 'Older versions describe properties by name or all alike, never by pattern.',
    dependentSchemas: 'Older versions do not say that one property asks for another.',
    dependentRequired: 'Older versions do not say that one property asks for another.',
    dependencies: 'Older versions do not say that one property asks for another.',
    propertyNames: 'Older versions do not restrict the names of properties.',
    contains: 'Older versions describe all items of a list alike.',
    minContains: 'Older versions describe all items of a list alike.',
    maxContains: 'Older versions describe all items of a list alike.',
    additionalItems: 'Older versions describe all items of a list alike.',
    unevaluatedItems: 'Older versions have no notion of what was evaluated.',
    unevaluatedProperties: 'Older versions have no notion of what was evaluated.',
    contentSchema: 'Older versions do not describe what is inside a text.',
    $comment: 'A comment for those who edit the schema; older versions have no place for it.',
  }),
);

export const keywordLost = 'openapi/keyword-not-in-older-version';
export const unusable = 'openapi/unusable-keyword';
