import { isArray, isObject, type JsonValue } from '@connectory/definition';
import type { OperationFacts } from '../../operation-facts.js';
import { isCredentialName } from '../../credential-names.js';
import { defineRule } from '../../rule.js';

const writing = new Set(['post', 'put', 'patch', 'delete']);

/** What comes before there is anybody to know: signing in and up, tokens, lost passwords, what others call back. */
const beforeSignIn =
  /log-?(?:in|out|off)|sign-?(?:in|up|out|on)|register|registration|token|oauth|\bauth|session|passw|credential|verif|confirm|activat|invit|health|ping|status|hook|callback|contact|subscri|captcha|refresh|recover|self-service|anon|otp|mfa|public|feedback|search|query|graphql/i;

export const writeWithoutSecurity = defineRule({
  id: 'security/write-without-security',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    open: '{method} {path} writes without credentials, unlike the other operations. Add `security`, or say what it is for.',
  },
  docs: {
    summary: 'Operations that write ask for credentials where others do.',
    reason:
      'Where reading needs credentials, writing without them is nearly always a gap in the description: its calls fail, or, worse, do not (Operation Object, `security`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      security:
        - key: []
      responses:
        '200':
          description: The texts
    post:
      responses:
        '201':
          description: The new text
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
security:
  - key: []
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
    post:
      responses:
        '201':
          description: The new text
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
`,
  },
  create: ({ report, document, facts }) => {
    const isSecured = ({ node }: OperationFacts) =>
      asksForCredentials(node.value['security'] ?? document['security']);
    return {
      end: () => {
        const operations = facts.operations();
        const secured = operations.filter(isSecured).length;
        // Where most are open, so is the API.
        if (secured * 2 < operations.length) return;
        for (const operation of operations) {
          const { node, method, path, operationId } = operation;
          if (path === null || !writing.has(method) || isSecured(operation)) continue;
          if (beforeSignIn.test(path) || beforeSignIn.test(operationId ?? '')) continue;
          if (operation.parameters.some(({ name }) => isCredentialName(name))) continue;
          const member = node.value['security'] === undefined ? [] : ['security'];
          report({ node, member, message: 'open', params: { method: method.toUpperCase(), path } });
        }
      },
    };
  },
});

/** One of the alternatives has a scheme: those who call without credentials know that they do. */
const asksForCredentials = (security: JsonValue | undefined) =>
  isArray(security) &&
  security.some((requirement) => isObject(requirement) && Object.keys(requirement).length > 0);
