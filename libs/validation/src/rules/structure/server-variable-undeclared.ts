import { isObject, templateNames } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const serverVariableUndeclared = defineRule({
  id: 'structure/server-variable-undeclared',
  severity: 'warning',
  formats: ['3.0', '3.1'],
  messages: {
    undeclared:
      '`{name}` of the server URL `{url}` has no variable. Declare it in `variables` with a default.',
  },
  docs: {
    summary: 'Each name in braces in a server URL has a variable.',
    reason:
      'Without one nobody knows what to put there, and no address comes out (OpenAPI 3.x, Server Object, `url` and `variables`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://{region}.example.com
    variables:
      area:
        default: westeurope
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://{region}.example.com
    variables:
      region:
        default: westeurope
paths: {}
`,
  },
  create: ({ report }) => ({
    Server: (node) => {
      const { url, variables } = node.value;
      if (typeof url !== 'string') return;
      for (const name of templateNames(url)) {
        if (isObject(variables) && Object.hasOwn(variables, name)) continue;
        report({ node, member: ['url'], message: 'undeclared', params: { name, url } });
      }
    },
  }),
});
