import { defineRule } from '../../rule.js';

const document = (rest: string) => `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
consumes: [application/json]
paths:
  /results:
    post:
      operationId: WhenAnalysed
      x-ms-trigger: batch
      x-ms-notification:
        operationId: Subscribe
${rest}      responses:
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

export const fetchOperationWithBody = defineRule({
  id: 'connector/fetch-operation-with-body',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { body: '`{operation}` fetches what a webhook has told of, and cannot send a body. Remove it.' },
  docs: {
    summary: 'An operation that fetches what a webhook has told of has no body.',
    reason:
      'It is called by the platform when the webhook tells, with the parameters of the trigger; a body is not sent.',
    bad: document(`      parameters:
        - name: body
          in: body
          schema:
            type: object
`),
    good: document(''),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { node } of extensions.named('x-ms-notification')) {
          if (node.type !== 'Operation') continue;
          const { parameters, operationId } = facts.operation(node);
          const params = { operation: operationId ?? '' };
          const form = parameters.find(({ location }) => location === 'body' || location === 'formData');
          if (form !== undefined) report({ ...form.listed, message: 'body', params });
          else if (Object.hasOwn(node.value, 'requestBody')) {
            report({ node, member: ['requestBody'], message: 'body', params });
          }
        }
      },
    };
  },
});
