import { branchesOf, schemaAtPath, type SchemaAtPath } from '../../extensions/schema-paths.js';
import { successSchema } from '../../extensions/success-schema.js';
import { typesOf } from '../../extensions/value-types.js';
import { textMember } from '../../extensions/extension-facts.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (path: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      operationId: ListLanguages
      responses:
        '200':
          description: The languages
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties:
                    code:
                      type: string
components:
  parameters:
    language:
      name: language
      in: query
      schema:
        type: string
      x-ms-dynamic-values:
        operationId: ListLanguages
        value-path: ${path}
`;

export const dynamicResponsePathUnknown = defineRule({
  id: 'connector/dynamic-response-path-unknown',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    property:
      'The answer of `{operationId}` has no `{path}`. Correct `{member}`, or add the property to the response.',
    list: '`{path}` in the answer of `{operationId}` is no list. Let `{member}` lead to one.',
    root: 'The answer of `{operationId}` is no list. Say with `{member}` where in it the list is.',
  },
  docs: {
    summary: 'Paths of extensions lead to something in the answer of the operation that they call.',
    reason: 'What is not in the answer cannot be shown: the list has no entries, or entries without names.',
    bad: document('iso'),
    good: document('code'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, operationId, value, place } of extensions.calls()) {
          const paths = pathsOf[extension.name];
          if (target === undefined || paths === undefined) continue;
          const answer = successSchema(target);
          if (answer === null) continue;
          let holder: SchemaAtPath = answer;
          if (paths.list !== null) {
            const path = textMember(value, paths.list);
            if (path !== null && path !== '') holder = schemaAtPath(facts, answer, path);
            const member = paths.list;
            if (holder === null) {
              const params = { operationId, path: path!, member };
              report({ ...below(place, member), message: 'property', params });
              continue;
            }
            if (holder !== 'open' && isNoList(typesOf(holder)) && !branchesOf(facts, holder).open) {
              if (path === null || path === '')
                report({ ...place, message: 'root', params: { operationId, member } });
              else
                report({ ...below(place, member), message: 'list', params: { operationId, path, member } });
              continue;
            }
          }
          if (holder === 'open') continue;
          for (const member of paths.values) {
            const path = textMember(value, member);
            if (path === null || path === '' || schemaAtPath(facts, holder, path) !== null) continue;
            report({ ...below(place, member), message: 'property', params: { operationId, path, member } });
          }
        }
      },
    };
  },
});

/** The members that hold paths: to a list in the answer, and to values in each of its entries. */
const pathsOf: Readonly<
  Record<string, { readonly list: string | null; readonly values: readonly string[] }>
> = {
  'x-ms-dynamic-list': { list: 'itemsPath', values: ['itemValuePath', 'itemTitlePath'] },
  'x-ms-dynamic-properties': { list: null, values: ['itemValuePath'] },
  'x-ms-dynamic-schema': { list: null, values: ['value-path'] },
  'x-ms-dynamic-tree': { list: 'itemsPath', values: ['itemValuePath', 'itemTitlePath', 'itemFullTitlePath'] },
  'x-ms-dynamic-values': { list: 'value-collection', values: ['value-path', 'value-title'] },
};

const isNoList = (types: readonly string[]) => types.length > 0 && !types.includes('array');
