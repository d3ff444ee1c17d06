import { partOf, quoted, spelledOtherwise } from '../../extensions/shape.js';
import { defineRule } from '../../rule.js';

const document = (parameter: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      operationId: GetSentiment
      parameters:
        - name: language
          in: query
          schema:
            type: string
            enum: [de, en]
${parameter}      responses:
        '200':
          description: The sentiment
`;

export const extensionShapeInvalid = defineRule({
  id: 'connector/extension-shape-invalid',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    type: '{what} must be {expected}. Correct it.',
    choice: '{what} is `{value}`, but must be one of {allowed}. Correct it.',
    missing: '{what} lacks `{member}`. Add it.',
  },
  docs: {
    summary: 'Extensions of connectors have the shape that the designer reads.',
    reason:
      'An extension of another shape cannot be read: the list stays empty, the trigger is offered as an action, the field is shown as if nothing had been said.',
    bad: document(`          x-ms-enum-values:
            - value: de
              displayName: German
            - value: en
`),
    good: document(`          x-ms-enum-values:
            - value: de
              displayName: German
            - value: en
              displayName: English
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, misfit, place } of extensions.misfits()) {
          const what = partOf(extension.name, misfit.path);
          if (misfit.is === 'type') {
            report({ ...place, message: 'type', params: { what, expected: misfit.expected } });
          } else if (misfit.is === 'missing') {
            report({ ...place, message: 'missing', params: { what, member: misfit.name } });
          } else if (misfit.is === 'choice' && spelledOtherwise(misfit.value, misfit.allowed) === undefined) {
            const allowed = quoted(misfit.allowed.filter((value) => value !== ''));
            report({ ...place, message: 'choice', params: { what, value: misfit.value, allowed } });
          }
        }
      },
    };
  },
});
