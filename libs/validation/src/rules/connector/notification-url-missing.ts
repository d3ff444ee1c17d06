import { isTrigger, notificationContent, operationsWithUrl } from '../../extensions/webhooks.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /subscriptions:
    x-ms-notification-content:
      schema:
        type: object
    post:
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
${rest}      responses:
        '201':
          description: The subscription
`;

export const notificationUrlMissing = defineRule({
  id: 'connector/notification-url-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '`{operation}` is a webhook, but no field of its body takes the address. Mark one with `x-ms-notification-url: true`.',
  },
  docs: {
    summary: 'A webhook has a field for the address that is to be called.',
    reason: 'The platform fills the address in there; without it the service does not know where to send.',
    bad: document(''),
    good: document('                  x-ms-notification-url: true\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        if (extensions.named('x-ms-notification-content').length === 0) return;
        const told = operationsWithUrl(extensions);
        for (const operation of facts.operations()) {
          if (!isTrigger(operation) || notificationContent(operation) === null || told.has(operation))
            continue;
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
