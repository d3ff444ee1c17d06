import { replaceMember } from '../../fix.js';
import { below } from '../../place.js';
import { isSuccess } from '../../status-codes.js';
import { defineRule } from '../../rule.js';

export const defaultResponseSchema = defineRule({
  id: 'certification/default-response-schema',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    schema:
      'The response `default` has a schema. Describe the responses that are expected, each with its status.',
  },
  docs: {
    summary: 'Schemas belong to the responses that are expected.',
    reason:
      'Designers show one schema for what comes back. That of `default`, which mostly describes errors, is taken for it or hides it.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
        default:
          description: An error
          content:
            application/json:
              schema:
                type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
        default:
          description: An error
`,
  },
  create: ({ report, facts, version }) => ({
    Operation: (node) => {
      const { path, responses } = facts.operation(node);
      const other = path === null ? undefined : responses.find(({ status }) => status === 'default');
      if (other === undefined || !other.content.some(({ schema }) => schema !== null)) return;
      const place = { node, member: ['responses', 'default'] };
      const own = other.place.node === node;
      const { content: _, schema: __, examples: ___, ...rest } = other.value;
      const edits = own
        ? [{ place: below(other.place, version === '2.0' ? 'schema' : 'content'), remove: true as const }]
        : replaceMember({ node, member: ['responses'] }, 'default', rest);
      const fix = { title: 'Remove its schema', safe: false, edits };
      // What comes back when all goes well is not described elsewhere.
      const isOnly = !responses.some(({ status }) => isSuccess(status));
      report({ ...place, message: 'schema', params: {}, ...(isOnly ? {} : { fix }) });
    },
  }),
});
