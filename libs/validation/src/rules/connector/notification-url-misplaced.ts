import { placeOfExtension, type Extension } from '../../extensions/extension-facts.js';
import { isInput } from '../../extensions/is-input.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /subscriptions:
    post:
      operationId: Subscribe
      responses:
        '201':
          description: The subscription
          content:
            application/json:
              schema:
                type: object
                properties:
                  callback:
                    type: string
${rest}`;

export const notificationUrlMisplaced = defineRule({
  id: 'connector/notification-url-misplaced',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    notInput:
      'The address of a webhook is filled into a body that is sent; here nothing is. Move `x-ms-notification-url` there.',
  },
  docs: {
    summary: 'The field for the address of a webhook stands in the body of a request.',
    reason: 'Only there it is filled in. Elsewhere the service never learns where to send.',
    bad: document('                    x-ms-notification-url: true\n'),
    good: document(''),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    const isSent = ({ node }: Extension) => {
      if (node.type === 'Parameter') return node.value['in'] === 'formData';
      if (node.type !== 'Schema') return false;
      // What no operation uses may be meant for a body.
      return isInput(facts, node) !== false || extensions.operationsOf(node).length === 0;
    };
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-notification-url')) {
          if (extension.value !== true || isSent(extension)) continue;
          report({ ...placeOfExtension(extension), message: 'notInput', params: {} });
        }
      },
    };
  },
});
