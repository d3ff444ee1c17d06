import { listedParameters } from '../../parameters-of.js';
import { defineRule } from '../../rule.js';

export const bodyWithFormData = defineRule({
  id: 'structure/body-with-form-data',
  severity: 'error',
  formats: ['2.0'],
  messages: {
    both: 'This operation has both a body and form fields, but a request has one body. Make it one or the other.',
  },
  docs: {
    summary: 'An operation has a body parameter or form fields, not both.',
    reason:
      'Form fields are the body (OpenAPI 2.0, Parameter Object: “body and form parameters cannot exist together for the same operation”).',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      parameters:
        - name: text
          in: body
          schema:
            type: string
        - name: language
          in: formData
          type: string
      responses:
        '200':
          description: OK
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      parameters:
        - name: text
          in: formData
          type: string
        - name: language
          in: formData
          type: string
      responses:
        '200':
          description: OK
`,
  },
  create: (context) => {
    return {
      Operation: (node) => {
        if (node.parent === null) return;
        const parameters = [...listedParameters(context, node.parent), ...listedParameters(context, node)];
        const locations = new Set(parameters.map(({ parameter }) => parameter?.['in']));
        if (locations.has('body') && locations.has('formData')) {
          context.report({ node, member: ['parameters'], message: 'both', params: {} });
        }
      },
    };
  },
});
