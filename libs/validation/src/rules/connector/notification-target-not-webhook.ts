import { notificationContent, operationsWithUrl } from '../../extensions/webhooks.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /results:
    get:
      operationId: WhenAnalysed
      x-ms-trigger: batch
      x-ms-notification:
        operationId: Subscribe
      responses:
        '200':
          description: The results
  /subscriptions:
${rest}    post:
      operationId: Subscribe
      responses:
        '201':
          description: The subscription
`;

export const notificationTargetNotWebhook = defineRule({
  id: 'connector/notification-target-not-webhook',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    noWebhook:
      '`{operationId}` is no webhook: it takes no address and says nothing of what it sends. Name another operation.',
  },
  docs: {
    summary: 'The operation that a trigger is notified by is a webhook.',
    reason:
      'The trigger waits to be told that there is something to fetch; an ordinary operation never tells.',
    bad: document(''),
    good: document(`    x-ms-notification-content:
      schema:
        type: object
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        const withUrl = operationsWithUrl(extensions);
        for (const { extension, target, operationId, place } of extensions.calls()) {
          if (extension.name !== 'x-ms-notification' || target === undefined) continue;
          if (notificationContent(target) !== null || withUrl.has(target)) continue;
          const related = [{ node: target.node, message: 'The operation that it names.' }];
          report({ ...below(place, 'operationId'), message: 'noWebhook', params: { operationId }, related });
        }
      },
    };
  },
});
