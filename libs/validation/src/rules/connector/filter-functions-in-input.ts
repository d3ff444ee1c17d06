import { isObject } from '@connectory/definition';
import { placeOfExtension } from '../../extensions/extension-facts.js';
import { isInput } from '../../extensions/is-input.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      operationId: AddDocument
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                language:
                  type: string
${rest}      responses:
        '200':
          description: The document
`;

export const filterFunctionsInInput = defineRule({
  id: 'connector/filter-functions-in-input',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    input: '`filterFunctions` stands in the schema of a request, where nothing is filtered. Remove it.',
  },
  docs: {
    summary: 'Functions to filter with belong to what an operation answers.',
    reason: 'What is sent is not filtered; a schema for both directions offers filters where there are none.',
    bad: document(`                  x-ms-capabilities:
                    filterFunctions: [eq]
`),
    good: document(''),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-capabilities')) {
          const { node, value } = extension;
          if (node.type !== 'Schema' || !isObject(value) || !Object.hasOwn(value, 'filterFunctions'))
            continue;
          if (isInput(facts, node) !== true) continue;
          const place = below(placeOfExtension(extension), 'filterFunctions');
          const edits = [{ place, remove: true as const }];
          report({ ...place, message: 'input', params: {}, fix: { title: 'Remove it', safe: true, edits } });
        }
      },
    };
  },
});
