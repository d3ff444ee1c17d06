import { placeOfExtension } from '../../extensions/extension-facts.js';
import { defineRule } from '../../rule.js';

const document = (trigger: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /results:
    get:
      operationId: WhenAnalysed
${trigger}      x-ms-trigger-hint: Have a text analysed to see it work.
      responses:
        '200':
          description: The results
`;

export const triggerHintWithoutTrigger = defineRule({
  id: 'connector/trigger-hint-without-trigger',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    action: '`{name}` is for triggers, but this operation is none. Add `x-ms-trigger`, or remove it.',
  },
  docs: {
    summary: 'Only triggers say how they are fired.',
    reason: 'Most often `x-ms-trigger` has been forgotten, and the operation is offered as an action.',
    bad: document(''),
    good: document('      x-ms-trigger: batch\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const name of ['x-ms-trigger-hint', 'x-ms-trigger-metadata']) {
          for (const extension of extensions.named(name)) {
            const { type, value } = extension.node;
            if (type !== 'Operation' || Object.hasOwn(value, 'x-ms-trigger')) continue;
            report({ ...placeOfExtension(extension), message: 'action', params: { name } });
          }
        }
      },
    };
  },
});
