import { isArray, isObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const duplicateTag = defineRule({
  id: 'structure/duplicate-tag',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    duplicate: 'The tag `{name}` has been described before. Merge the two, or rename one.',
  },
  docs: {
    summary: 'No two tags have the same name.',
    reason:
      'Nobody can tell which description is meant (OpenAPI, OpenAPI Object: “Each tag name in the list MUST be unique”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
tags:
  - name: language
  - name: language
    description: Languages of texts
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
tags:
  - name: language
    description: Languages of texts
paths: {}
`,
  },
  create: ({ report }) => ({
    Document: (node) => {
      const { tags } = node.value;
      if (!isArray(tags)) return;
      const first = new Map<string, number>();
      for (const [index, tag] of tags.entries()) {
        const name = isObject(tag) ? tag['name'] : undefined;
        if (typeof name !== 'string') continue;
        const before = first.get(name);
        if (before === undefined) first.set(name, index);
        else {
          const related = [{ node, member: ['tags', before], message: 'The other one.' }];
          report({ node, member: ['tags', index], message: 'duplicate', params: { name }, related });
        }
      }
    },
  }),
});
