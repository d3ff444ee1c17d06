import { listedParameters } from '../../parameters-of.js';
import { defineRule } from '../../rule.js';

export const severalBodyParameters = defineRule({
  id: 'structure/several-body-parameters',
  severity: 'error',
  formats: ['2.0'],
  messages: {
    several:
      'This operation has {count} body parameters, but a request has one body. Make them properties of one.',
  },
  docs: {
    summary: 'An operation has at most one body parameter.',
    reason: 'A request has one body (OpenAPI 2.0, Parameter Object: “there can only be one body parameter”).',
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
          in: body
          schema:
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
        - name: document
          in: body
          schema:
            type: object
            properties:
              text:
                type: string
              language:
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
        const own = listedParameters(context, node);
        // A body parameter of the operation with the same name takes the place of that of the path item.
        const names = new Set(
          [...own, ...listedParameters(context, node.parent)].flatMap(({ parameter }) =>
            parameter?.['in'] === 'body' && typeof parameter['name'] === 'string' ? [parameter['name']] : [],
          ),
        );
        if (names.size > 1) context.report({ node, message: 'several', params: { count: names.size } });
      },
    };
  },
});
