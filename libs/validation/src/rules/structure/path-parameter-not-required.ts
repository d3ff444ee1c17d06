import { defineRule } from '../../rule.js';

export const pathParameterNotRequired = defineRule({
  id: 'structure/path-parameter-not-required',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    optional: 'The path parameter `{name}` must be required. Add `required: true`.',
  },
  docs: {
    summary: 'Path parameters are required.',
    reason:
      'A path with a gap is another path (OpenAPI, Parameter Object: “If the parameter location is `path`, this field is REQUIRED and its value MUST be `true`”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    id:
      name: id
      in: path
      schema:
        type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    id:
      name: id
      in: path
      required: true
      schema:
        type: string
`,
  },
  create: ({ report }) => ({
    Parameter: (node) => {
      const { in: location, required, name } = node.value;
      if (location !== 'path' || required === true) return;
      // A value of another type than boolean is said by the schema.
      if (required !== undefined && typeof required !== 'boolean') return;
      const member = required === undefined ? [] : ['required'];
      report({
        node,
        member,
        message: 'optional',
        params: { name: typeof name === 'string' ? name : '' },
        fix: {
          title: 'Mark the parameter as required',
          safe: true,
          edits: [{ place: { node }, update: { required: true } }],
        },
      });
    },
  }),
});
