import { defineRule } from '../../rule.js';

/** RFC 9110 section 5.6.2. */
const token = /^[\w!#$%&'*+.^`|~-]+$/;

export const parameterNameInvalid = defineRule({
  id: 'structure/parameter-name-invalid',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    invalid: 'A {location} cannot be named `{name}`. Use letters, digits and `-`, `_` or `.` only.',
  },
  docs: {
    summary: 'Headers and cookies have names that HTTP allows.',
    reason:
      'A request with such a name cannot be sent (OpenAPI, Parameter Object, `in`; RFC 9110 section 5.1 and RFC 6265 section 4.1.1: the name is a token).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: Text Language
          in: header
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: Text-Language
          in: header
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Parameter: (node) => {
      const { name, in: location } = node.value;
      if (typeof name !== 'string' || (location !== 'header' && location !== 'cookie')) return;
      if (!token.test(name))
        report({ node, member: ['name'], message: 'invalid', params: { location, name } });
    },
  }),
});
