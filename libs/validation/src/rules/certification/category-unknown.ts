import { categoriesIn, connectorMetadata } from '../../connector-metadata.js';
import { closestName } from '../../schema-checks/closest-name.js';
import { defineRule } from '../../rule.js';

const categories = [
  'AI',
  'Business Management',
  'Business Intelligence',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Finance',
  'Data',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
];

export const categoryUnknown = defineRule({
  id: 'certification/category-unknown',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    unknown: 'There is no category `{category}`. Choose from: {known}.',
    similar: 'There is no category `{category}`. Did you mean `{suggestion}`?',
  },
  docs: {
    summary: 'Categories are those of the catalog.',
    reason: 'The catalog has a fixed list; under any other name the connector is not found.',
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
    propertyValue: Artificial Intelligence;Data
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
        if (name !== 'categories') continue;
        for (const category of categoriesIn(value)) {
          if (categories.includes(category)) continue;
          const suggestion = closestName(category, categories);
          if (suggestion === null) {
            report({ ...place, message: 'unknown', params: { category, known: categories.join(', ') } });
            continue;
          }
          const repaired = value.replace(category, suggestion);
          const edits = [{ place: entry, update: { propertyValue: repaired } }];
          const fix = { title: `Write ${suggestion}`, safe: true, edits };
          report({ ...place, message: 'similar', params: { category, suggestion }, fix });
        }
      }
    },
  }),
});
