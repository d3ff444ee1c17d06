import { placeOfExtension } from '../../extensions/extension-facts.js';
import { isTrigger, notificationContent } from '../../extensions/webhooks.js';
import { defineRule } from '../../rule.js';

const document = (trigger: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /results:
    get:
      operationId: WhenAnalysed
${trigger}      x-ms-notification:
        operationId: Subscribe
      responses:
        '200':
          description: The results
  /subscriptions:
    x-ms-notification-content:
      schema:
        type: object
    post:
      operationId: Subscribe
      responses:
        '201':
          description: The subscription
`;

export const notificationNotOnTrigger = defineRule({
  id: 'connector/notification-not-on-trigger',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    action:
      '`{operation}` is no trigger, so that nobody is notified. Add `x-ms-trigger`, or remove `x-ms-notification`.',
    webhook: '`{operation}` is a webhook itself and needs no other one. Remove `x-ms-notification`.',
  },
  docs: {
    summary: 'Only a trigger that fetches names the webhook that tells it when.',
    reason:
      'An action is called when the flow comes to it, and a webhook brings its data along: both ignore the other webhook.',
    bad: document(''),
    good: document('      x-ms-trigger: batch\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-notification')) {
          if (extension.node.type !== 'Operation') continue;
          const operation = facts.operation(extension.node);
          const place = placeOfExtension(extension);
          const params = { operation: operation.operationId ?? '' };
          const edits = [{ place, remove: true as const }];
          const fix = { title: 'Remove it', safe: false, edits };
          if (notificationContent(operation) !== null) report({ ...place, message: 'webhook', params, fix });
          else if (!isTrigger(operation)) report({ ...place, message: 'action', params });
        }
      },
    };
  },
});
