import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (method: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
x-ms-capabilities:
  testConnection:
    operationId: GetAccount
paths:
  /account:
    ${method}:
      operationId: GetAccount
      responses:
        '200':
          description: The account
`;

export const testConnectionNotGet = defineRule({
  id: 'connector/test-connection-not-get',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    method: '`{operationId}` is called with {method} to test a connection. Name an operation with GET.',
  },
  docs: {
    summary: 'A connection is tested by an operation with GET.',
    reason: 'A test must not change anything, however often people press the button.',
    bad: document('post'),
    good: document('get'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, operationId, place } of extensions.calls()) {
          if (extension.name !== 'x-ms-capabilities' || !place.member?.includes('testConnection')) continue;
          if (target === undefined || target.method === 'get') continue;
          const related = [{ node: target.node, message: 'The operation that is called.' }];
          const params = { operationId, method: target.method.toUpperCase() };
          report({ ...below(place, 'operationId'), message: 'method', params, related });
        }
      },
    };
  },
});
