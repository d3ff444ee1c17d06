import { isObject } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

export const headerCollision = defineRule({
  id: 'structure/header-collision',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    collision:
      'The header `{name}` is the same as `{other}`: upper and lower case do not matter. Remove one of them.',
  },
  docs: {
    summary: 'No two headers of a response differ in upper and lower case only.',
    reason:
      'Names of headers know no case, so both are the same header (RFC 9110 section 5.1; OpenAPI, Response Object, `headers`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          headers:
            X-Request-Id:
              schema:
                type: string
            x-request-id:
              schema:
                type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          headers:
            X-Request-Id:
              schema:
                type: string
`,
  },
  create: ({ report }) => ({
    Response: having(['headers'], (node) => {
      const { headers } = node.value;
      if (!isObject(headers)) return;
      const first = new Map<string, string>();
      for (const name of Object.keys(headers)) {
        const other = first.get(name.toLowerCase());
        if (other === undefined) first.set(name.toLowerCase(), name);
        else {
          const related = [{ node, member: ['headers', other], message: 'The other one.' }];
          report({ node, member: ['headers', name], message: 'collision', params: { name, other }, related });
        }
      }
    }),
  }),
});
