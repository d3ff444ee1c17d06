import { isObject } from '@connectory/definition';
import { bodyParameters } from '../../body-parameters.js';
import { isFile } from '../../form-types.js';
import { defineRule } from '../../rule.js';

export const requestMediaTypeMissing = defineRule({
  id: 'connector/request-media-type-missing',
  severity: 'warning',
  // Hosts of 2.0 take JSON or a form for granted, and so do we.
  severityIn: { '2.0': 'info' },
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    consumes:
      'Nothing says how the body of this operation is written. Add `consumes`, here with `{suggestion}`.',
    content:
      'Nothing says how this body is written. Add a media type such as `{suggestion}` to its `content`.',
  },
  docs: {
    summary: 'An operation that takes a body says in which media type.',
    reason:
      'The server must be told what it is sent (RFC 9110, section 8.3); without a media type each caller guesses (OpenAPI 2.0, `consumes`; 3.x, `content` of the Request Body Object).',
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
            type: object
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
      consumes: [application/json]
      parameters:
        - name: text
          in: body
          schema:
            type: object
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report, ...context }) =>
    context.version === '2.0'
      ? {
          Operation: (node) => {
            const request = bodyParameters(context, node);
            if (request === null || request.consumes.length > 0) return;
            // That files need a form is said by the structure layer.
            if (request.fields.some(({ value }) => value['type'] === 'file')) return;
            const hasFile = request.fields.some(({ value }) => isFile(value));
            const formType = hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
            const suggestion = request.body ? 'application/json' : formType;
            const title = `Send it as ${suggestion}`;
            const edits = [{ place: { node }, update: { consumes: [suggestion] } }];
            report({
              ...request.place,
              message: 'consumes',
              params: { suggestion },
              // A form is sent like that without it; a body may be XML as well.
              ...(Array.isArray(node.value['consumes'] ?? [])
                ? { fix: { title, safe: !request.body, edits } }
                : {}),
            });
          },
        }
      : {
          RequestBody: (node) => {
            const { content } = node.value;
            if (!isObject(content) || Object.keys(content).length > 0) return;
            const suggestion = 'application/json';
            const edits = [{ place: { node }, update: { content: { [suggestion]: {} } } }];
            report({
              node,
              member: ['content'],
              message: 'content',
              params: { suggestion },
              fix: { title: `Send it as ${suggestion}`, safe: false, edits },
            });
          },
        },
});
