import { isArray, type DefinitionNode } from '@connectory/definition';
import { replaceMember } from '../../fix.js';
import { listedParameters } from '../../parameters-of.js';
import { defineRule } from '../../rule.js';

const multipart = 'multipart/form-data';
const form = /^\s*(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i;

export const fileConsumes = defineRule({
  id: 'structure/file-consumes',
  severity: 'error',
  formats: ['2.0'],
  messages: {
    notForm:
      'The parameter `{name}` is a file, but the operation does not consume forms. Add `consumes: [multipart/form-data]`.',
  },
  docs: {
    summary: 'An operation with a file parameter consumes forms.',
    reason:
      'Files are sent as a part of a form (OpenAPI 2.0, Parameter Object: “If type is "file", the consumes MUST be either "multipart/form-data", " application/x-www-form-urlencoded" or both”).',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      parameters:
        - name: document
          in: formData
          type: file
      responses:
        '200':
          description: OK
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      consumes:
        - multipart/form-data
      parameters:
        - name: document
          in: formData
          type: file
      responses:
        '200':
          description: OK
`,
  },
  create: (context) => {
    const fileOf = (owner: DefinitionNode) =>
      listedParameters(context, owner).flatMap(({ index, parameter }) => {
        const { in: location, type, name } = parameter ?? {};
        return location === 'formData' && type === 'file' && typeof name === 'string'
          ? [{ index, name }]
          : [];
      })[0];
    return {
      Operation: (operation) => {
        for (const node of [operation, operation.parent]) {
          const file = node && fileOf(node);
          if (!file) continue;
          const consumes = operation.value['consumes'] ?? context.document['consumes'];
          if (isArray(consumes) && consumes.some((type) => typeof type === 'string' && form.test(type)))
            return;
          const place = { node: operation };
          const edits =
            operation.value['consumes'] === undefined
              ? [{ place, update: { consumes: [multipart] } }]
              : replaceMember(place, 'consumes', [multipart]);
          context.report({
            node,
            member: ['parameters', file.index],
            message: 'notForm',
            params: { name: file.name },
            fix: { title: `Send it as ${multipart}`, safe: false, edits },
          });
        }
      },
    };
  },
});
