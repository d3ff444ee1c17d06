import { defineRule } from '../../rule.js';

export const bodySchemaMissing = defineRule({
  id: 'connector/body-schema-missing',
  severity: 'warning',
  // In 2.0 the structure layer asks for it.
  formats: ['3.0', '3.1'],
  messages: { missing: 'Nothing says what to send as `{mediaType}`. Add a `schema`.' },
  docs: {
    summary: 'Each form of a request body has a schema.',
    reason:
      'A form for the body is made of its schema; without one, whoever calls the operation has to know what the API expects (OpenAPI 3.x, Media Type Object).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      requestBody:
        content:
          application/json: {}
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
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                text:
                  type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    MediaType: (node) => {
      if (node.value['schema'] !== undefined || node.parent?.type !== 'RequestBody') return;
      const mediaType = String(node.step[1]);
      if (isForm.test(mediaType)) report({ node, message: 'missing', params: { mediaType } });
    },
  }),
});

/** Of other media types, a file is sent as it is. */
const isForm =
  /^(?:(?:application|text)\/(?:[^;]+\+)?json|multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
