import { placeOfExtension, textMember } from '../../extensions/extension-facts.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (name: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    get:
      operationId: ListDocuments
      x-ms-pageable:
        nextLinkName: ${name}
      responses:
        '200':
          description: The documents
`;

export const nextLinkNameUnsupported = defineRule({
  id: 'connector/next-link-name-unsupported',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    other: '`{name}` is no name for the link to the next page. Name it `nextLink` or `@odata.nextLink`.',
  },
  docs: {
    summary: 'The link to the next page is called `nextLink` or `@odata.nextLink`.',
    reason:
      'Designers follow a link of these two names only; of a list with another one they read the first page.',
    bad: document('next'),
    good: document('nextLink'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-pageable')) {
          const name = textMember(extension.value, 'nextLinkName');
          if (name === null || name === 'nextLink' || name === '@odata.nextLink') continue;
          const place = below(placeOfExtension(extension), 'nextLinkName');
          report({ ...place, message: 'other', params: { name } });
        }
      },
    };
  },
});
