import { isObject, type DefinitionNode, type JsonObject, type JsonValue } from '@connectory/definition';
import { renameMember, replaceMember } from '../../fix.js';
import { below, type Place } from '../../place.js';
import { bodyParameters } from '../../body-parameters.js';
import { isFile, isFormType, isUrlEncodedType } from '../../form-types.js';
import { defineRule } from '../../rule.js';

const multipart = 'multipart/form-data';

export const fileInUrlEncodedForm = defineRule({
  id: 'connector/file-in-url-encoded-form',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    file: 'The file `{name}` cannot be sent in a URL-encoded form. Send it as `multipart/form-data`.',
  },
  docs: {
    summary: 'Files are sent in multipart forms.',
    reason:
      'A URL-encoded form holds text: of a file only its name would arrive, or its bytes three times as long and damaged (RFC 7578, section 1).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                document:
                  type: string
                  format: binary
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                document:
                  type: string
                  format: binary
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report, ...context }) => {
    const files = new Map<JsonObject, string | undefined>();
    const fileOf = (schema: JsonObject) => {
      if (!files.has(schema)) files.set(schema, fileAmong(schema['properties']));
      return files.get(schema);
    };
    if (context.version === '2.0') return { Operation: checkParameters };
    return { RequestBody: checkContent };

    function checkParameters(node: DefinitionNode): void {
      const request = bodyParameters(context, node);
      const file = request?.fields.find(({ value }) => isFile(value));
      if (!request || !file) return;
      const forms = request.consumes.filter(isFormType);
      if (forms.length === 0 || !forms.every(isUrlEncodedType)) return;
      const edits = request.isOwn
        ? replaceMember({ node }, 'consumes', [multipart])
        : [{ place: { node }, update: { consumes: [multipart] } }];
      const related = [{ ...request.place, message: 'The media types.' }];
      const fix = { title: `Send it as ${multipart}`, safe: false, edits };
      report({ ...file.listed, message: 'file', params: { name: file.name }, related, fix });
    }

    function checkContent(node: DefinitionNode): void {
      const { content } = node.value;
      const forms = isObject(content) ? Object.keys(content).filter(isFormType) : [];
      const [mediaType] = forms;
      // Where there is another form, files are sent in that one.
      if (!isObject(content) || mediaType === undefined || !forms.every(isUrlEncodedType)) return;
      const media = content[mediaType];
      if (!isObject(media)) return;
      const place: Place = { node, member: ['content', mediaType] };
      const schema = context.facts.resolve(media['schema'], below(place, 'schema'));
      const name = schema ? fileOf(schema.value) : undefined;
      if (schema === null || name === undefined) return;
      const edits = renameMember({ node, member: ['content'] }, mediaType, multipart, media);
      const fix = { title: `Send it as ${multipart}`, safe: false, edits };
      const related = [{ ...below(schema.place, 'properties', name), message: 'The file.' }];
      report({ ...place, message: 'file', params: { name }, related, fix });
    }
  },
});

/** The name of the first property that is a file. */
const fileAmong = (properties: JsonValue | undefined): string | undefined =>
  isObject(properties)
    ? Object.keys(properties).find((name) => {
        const property = properties[name];
        return isObject(property) && isFile(property);
      })
    : undefined;
