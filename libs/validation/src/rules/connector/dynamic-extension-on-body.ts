import { placeOfExtension, type Extension } from '../../extensions/extension-facts.js';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';
import { isObject } from '@connectory/definition';

const document = (onBody: string, onSchema: string) => `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /forms:
    get:
      operationId: GetForm
      responses:
        '200':
          description: The form
    post:
      operationId: SendForm
      consumes: [application/json]
      parameters:
        - name: body
          in: body
${onBody}          schema:
            type: object
${onSchema}      responses:
        '200':
          description: Sent
`;

export const dynamicExtensionOnBody = defineRule({
  id: 'connector/dynamic-extension-on-body',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { onBody: '`{extension}` stands on the body. Move it into the schema of the body.' },
  docs: {
    summary: 'Dynamic extensions of a body stand in its schema.',
    reason: 'On the body itself they are not read, and the body is one field without parts.',
    bad: document(
      `          x-ms-dynamic-schema:
            operationId: GetForm
`,
      '',
    ),
    good: document(
      '',
      `            x-ms-dynamic-schema:
              operationId: GetForm
`,
    ),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const name of dynamicExtensions) {
          for (const extension of extensions.named(name)) {
            if (!isOnBody(extension)) continue;
            const fix = moveFix(extension);
            const place = placeOfExtension(extension);
            report({ ...place, message: 'onBody', params: { extension: name }, ...(fix ? { fix } : {}) });
          }
        }
      },
    };
  },
});

const dynamicExtensions = [
  'x-ms-dynamic-list',
  'x-ms-dynamic-properties',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-tree',
  'x-ms-dynamic-values',
];

const isOnBody = ({ node }: Extension) =>
  node.type === 'RequestBody' ||
  node.type === 'MediaType' ||
  (node.type === 'Parameter' && node.value['in'] === 'body');

/** Only into a schema of its own: one behind a reference may serve others. */
function moveFix({ node, name, value }: Extension) {
  const { schema } = node.value;
  if (!isObject(schema) || typeof schema['$ref'] === 'string' || Object.hasOwn(schema, name)) return null;
  const place: Place = { node };
  return {
    title: 'Move it into the schema',
    safe: true,
    edits: [
      { place: below(place, name), remove: true as const },
      { place: below(place, 'schema'), update: { [name]: value } },
    ],
  };
}
