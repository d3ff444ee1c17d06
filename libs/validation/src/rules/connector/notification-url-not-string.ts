import { typesOf } from '../../extensions/value-types.js';
import { notificationUrls } from '../../extensions/webhooks.js';
import { replaceMember } from '../../fix.js';
import { defineRule } from '../../rule.js';

const document = (type: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Subscription:
      type: object
      required: [callback]
      properties:
        callback:
          type: ${type}
          x-ms-notification-url: true
          x-ms-visibility: internal
`;

export const notificationUrlNotString = defineRule({
  id: 'connector/notification-url-not-string',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: { type: 'The field for the address of a webhook must be of type string. Set `type: string`.' },
  docs: {
    summary: 'The field for the address of a webhook takes a text.',
    reason:
      'The address is filled in for the person who builds the flow; a field of another type cannot hold it.',
    bad: document('object'),
    good: document('string'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { node } of notificationUrls(extensions)) {
          const types = typesOf({ value: node.value, place: { node } });
          if (types.includes('string') || node.ref !== null || node.value['type'] === undefined) continue;
          const edits = replaceMember({ node }, 'type', 'string');
          const fix = { title: 'Set `type: string`', safe: false, edits };
          report({ node, member: ['type'], message: 'type', params: {}, fix });
        }
      },
    };
  },
});
