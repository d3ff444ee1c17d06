import { defineRule } from '../../rule.js';

/** What says what these headers hold. */
const saidBy: ReadonlyMap<string, string> = new Map([
  ['accept', 'the content of the responses'],
  ['content-type', 'the content of the request body'],
  ['authorization', 'a security scheme'],
]);

export const ignoredHeaderParameter = defineRule({
  id: 'structure/ignored-header-parameter',
  severity: 'warning',
  formats: ['3.0', '3.1'],
  messages: {
    parameter: 'A header parameter `{name}` is ignored: {instead} says it. Remove the parameter.',
    response:
      'A header `{name}` of a response is ignored: the media types of its content say it. Remove the header.',
  },
  docs: {
    summary: 'The headers `Accept`, `Content-Type` and `Authorization` are not described as parameters.',
    reason:
      'Such a parameter is ignored: media types and security schemes say what these headers hold (OpenAPI 3.x, Parameter Object: “the parameter definition SHALL be ignored”; Response Object for `Content-Type`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - name: Accept
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
        - name: Accept-Language
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
      if (location !== 'header' || typeof name !== 'string') return;
      const instead = saidBy.get(name.toLowerCase());
      if (instead !== undefined) report({ node, message: 'parameter', params: { name, instead } });
    },
    Header: (node) => {
      const [member, name] = node.step;
      if (node.parent?.type !== 'Response' || member !== 'headers' || typeof name !== 'string') return;
      if (name.toLowerCase() === 'content-type') report({ node, message: 'response', params: { name } });
    },
  }),
});
