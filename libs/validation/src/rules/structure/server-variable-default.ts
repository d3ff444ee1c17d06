import { isArray, isObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const serverVariableDefault = defineRule({
  id: 'structure/server-variable-default',
  severity: 'error',
  severityIn: { '3.0': 'warning' },
  formats: ['3.0', '3.1'],
  messages: {
    notListed:
      'The default `{value}` of the server variable `{name}` is not in its `enum`. Choose one of the listed values, or add it.',
  },
  docs: {
    summary: 'The default of a server variable is one of its listed values.',
    reason:
      'Whoever changes nothing would call an address that does not exist (OpenAPI 3.1, Server Variable Object: “If the `enum` is defined, the value MUST exist in the enum’s values”; in 3.0 it SHOULD).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://{region}.example.com
    variables:
      region:
        default: europe
        enum:
          - westeurope
          - eastus
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
        enum:
          - westeurope
          - eastus
paths: {}
`,
  },
  create: ({ report }) => ({
    Server: (node) => {
      const { variables } = node.value;
      if (!isObject(variables)) return;
      for (const [name, variable] of Object.entries(variables)) {
        if (!isObject(variable)) continue;
        const { default: value, enum: listed } = variable;
        if (typeof value !== 'string' || !isArray(listed) || listed.includes(value)) continue;
        const member = ['variables', name, 'default'];
        report({ node, member, message: 'notListed', params: { name, value } });
      }
    },
  }),
});
