import { isObject } from '@connectory/definition';
import { pathOfOperation } from '../../path-operations.js';
import { defineRule } from '../../rule.js';

export const responseMissing = defineRule({
  id: 'connector/response-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '{method} {path} does not say what it answers. Describe at least the response to a call that succeeds.',
  },
  docs: {
    summary: 'Each operation has a response.',
    reason:
      'What an operation answers is what the next step of a flow can use (OpenAPI, Responses Object: “The Responses Object MUST contain at least one response code”; only 3.1 lets the object be left out).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      summary: List languages
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      summary: List languages
      responses:
        '200':
          description: The languages
`,
  },
  create: ({ version, report }) => ({
    Operation: (node) => {
      const { responses } = node.value;
      if (responses === undefined ? version !== '3.1' : !isObject(responses) || !hasOnlyExtensions(responses))
        return;
      const path = pathOfOperation(node)?.path;
      if (path === undefined) return;
      report({
        node,
        member: responses === undefined ? [] : ['responses'],
        message: 'missing',
        params: { method: String(node.step[0]).toUpperCase(), path },
      });
    },
  }),
});

/** An empty object is said by the structure layer. */
function hasOnlyExtensions(responses: object): boolean {
  let isEmpty = true;
  for (const name in responses) {
    if (!name.startsWith('x-')) return false;
    isEmpty = false;
  }
  return !isEmpty;
}
