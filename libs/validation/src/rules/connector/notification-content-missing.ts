import { notificationContent, operationsWithUrl } from '../../extensions/webhooks.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /subscriptions:
${rest}    post:
      operationId: WhenAnalysed
      x-ms-trigger: single
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [callback]
              properties:
                callback:
                  type: string
                  x-ms-visibility: internal
                  x-ms-notification-url: true
      responses:
        '201':
          description: The subscription
`;

export const notificationContentMissing = defineRule({
  id: 'connector/notification-content-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      'Nothing says what `{operation}` sends. Add `x-ms-notification-content` beside it, in the path item.',
  },
  docs: {
    summary: 'A webhook says what it sends.',
    reason: 'Without it a trigger has no fields that the next steps of a flow could use.',
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
        const urls = operationsWithUrl(extensions);
        if (urls.size === 0) return;
        const subscribed = new Set(
          extensions
            .calls()
            .filter(({ extension }) => extension.name === 'x-ms-notification')
            .map(({ target }) => target),
        );
        for (const operation of urls) {
          // What such an operation sends is fetched by another one.
          if (notificationContent(operation) !== null || subscribed.has(operation)) continue;
          report({
            node: operation.node,
            message: 'missing',
            params: { operation: operation.operationId ?? '' },
          });
        }
      },
    };
  },
});
