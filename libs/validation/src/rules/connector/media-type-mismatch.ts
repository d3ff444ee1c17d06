import { replaceMember } from '../../fix.js';
import { bodyParameters } from '../../body-parameters.js';
import { isFile, isFormType } from '../../form-types.js';
import { defineRule } from '../../rule.js';

export const mediaTypeMismatch = defineRule({
  id: 'connector/media-type-mismatch',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    form: 'Form fields cannot be sent as `{mediaType}`. Name `{suggestion}` instead.',
    body: 'A body is not sent as `{mediaType}`, which is made of fields. Describe the fields as `formData` parameters, or name another media type.',
    fields:
      '`{mediaType}` is made of named fields, but the schema is of the type {type}. Describe an object, or name another media type.',
    text: '`{mediaType}` is plain text, but the schema is of the type {type}. Name a media type that can hold it, such as `application/json`.',
  },
  docs: {
    summary: 'The media type of a request can hold what the request is made of.',
    reason:
      'A form holds named fields and plain text holds none: a caller cannot write the value as the media type wants it (OpenAPI 2.0, Parameter Object, `in`; 3.x, Media Type Object).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: array
              items:
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
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                texts:
                  type: array
                  items:
                    type: string
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
            const mediaType = request?.consumes[0];
            if (!request || mediaType === undefined) return;
            const { place, consumes, body, fields } = request;
            if (body !== undefined) {
              if (consumes.every(isFormType)) report({ ...place, message: 'body', params: { mediaType } });
              const schema = context.facts.resolve(body.value['schema'], body.listed);
              const type = schema?.value['type'];
              if ((type === 'object' || type === 'array') && consumes.every(isPlainText))
                report({ ...place, message: 'text', params: { mediaType, type } });
            } else if (!consumes.some((type) => isFormType(type) || isRange(type))) {
              // That files need a form is said by the structure layer.
              if (fields.some(({ value }) => value['type'] === 'file')) return;
              const hasFile = fields.some(({ value }) => isFile(value));
              const suggestion = hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
              const edits = request.isOwn
                ? replaceMember({ node }, 'consumes', [suggestion])
                : [{ place: { node }, update: { consumes: [suggestion] } }];
              const fix = { title: `Send it as ${suggestion}`, safe: false, edits };
              report({ ...place, message: 'form', params: { mediaType, suggestion }, fix });
            }
          },
        }
      : {
          MediaType: (node) => {
            if (node.parent?.type !== 'RequestBody') return;
            const mediaType = String(node.step.at(-1));
            const isForm = isFormType(mediaType);
            if (!isForm && !isPlainText(mediaType)) return;
            const schema = context.facts.resolve(node.value['schema'], { node, member: ['schema'] })?.value;
            const type = schema?.['type'];
            if (schema === undefined || typeof type !== 'string') return;
            const isMismatch = isForm
              ? type === 'array' || (scalars.has(type) && !isFile(schema))
              : type === 'array' || type === 'object';
            const message = isForm ? 'fields' : 'text';
            if (isMismatch) report({ node, member: ['schema'], message, params: { mediaType, type } });
          },
        },
});

/** A range of media types leaves the choice to the caller. */
const isRange = (mediaType: string) => /\/\*\s*(?:;|$)/.test(mediaType);

const isPlainText = (mediaType: string) => /^\s*text\/plain\b/i.test(mediaType);

const scalars: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);
