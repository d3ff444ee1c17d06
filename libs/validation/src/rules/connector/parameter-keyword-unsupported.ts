import { isObject } from '@connectory/definition';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

/** Keywords that a field to fill in can neither show nor check. */
const unsupported = [
  'uniqueItems',
  'not',
  'if',
  'contains',
  'prefixItems',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
  'dependentRequired',
] as const;

export const parameterKeywordUnsupported = defineRule({
  id: 'connector/parameter-keyword-unsupported',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    keyword:
      'Hosts of connectors do not take `{keyword}` for a parameter. Say in its description what `{name}` must be like.',
  },
  docs: {
    summary: 'Parameters are described by what a field can show: types, lists, bounds and patterns.',
    reason:
      'A parameter is a field that people fill in. Other keywords of JSON Schema are refused by hosts of connectors, or passed over, so that wrong values are found by the API alone.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: code
          in: query
          schema:
            type: array
            items:
              type: string
            uniqueItems: true
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: code
          in: query
          description: Codes of languages, each once.
          schema:
            type: array
            items:
              type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ version, facts, report }) => ({
    Parameter: (node) => {
      const { name, in: location } = node.value;
      if (typeof name !== 'string' || location === 'body') return;
      const schema =
        version === '2.0'
          ? { value: node.value, place: { node } }
          : isObject(node.value['schema']) &&
            facts.resolve(node.value['schema'], { node, member: ['schema'] });
      if (!schema) return;
      const keyword = unsupported.find(
        (one) => schema.value[one] !== undefined && schema.value[one] !== false,
      );
      if (keyword === undefined) return;
      report({ ...below(schema.place, keyword), message: 'keyword', params: { keyword, name } });
    },
  }),
});
