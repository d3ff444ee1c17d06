import { categoriesIn, connectorMetadata } from '../../connector-metadata.js';
import { defineRule } from '../../rule.js';

const most = 2;

export const tooManyCategories = defineRule({
  id: 'certification/too-many-categories',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    many: 'The connector has {count} categories, and at most two count. Keep the best ones.',
  },
  docs: {
    summary: 'A connector has at most two categories.',
    reason: 'The catalog takes no more.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
x-ms-connector-metadata:
  - propertyName: Website
    propertyValue: https://www.contoso.com
  - propertyName: Privacy policy
    propertyValue: https://www.contoso.com/privacy
  - propertyName: Categories
    propertyValue: AI;Data;Productivity
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
x-ms-connector-metadata:
  - propertyName: Website
    propertyValue: https://www.contoso.com
  - propertyName: Privacy policy
    propertyValue: https://www.contoso.com/privacy
  - propertyName: Categories
    propertyValue: AI;Data
`,
  },
  create: ({ report, document }) => ({
    Document: () => {
      for (const { name, value, place, entry } of connectorMetadata(document)) {
        const named = name === 'categories' ? categoriesIn(value) : [];
        if (named.length <= most) continue;
        const kept = named.slice(0, most).join(';');
        const edits = [{ place: entry, update: { propertyValue: kept } }];
        const fix = { title: `Keep ${kept}`, safe: false, edits };
        report({ ...place, message: 'many', params: { count: named.length }, fix });
      }
    },
  }),
});
