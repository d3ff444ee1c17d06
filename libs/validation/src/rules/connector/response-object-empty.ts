import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import { onBodySchema } from '../../on-body-schema.js';
import { reachedSchemas } from '../../schema-graph/reached-schemas.js';
import { defineRule } from '../../rule.js';

export const responseObjectEmpty = defineRule({
  id: 'connector/response-object-empty',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    empty: 'Nothing says what is in this object of a response. Describe its properties.',
  },
  docs: {
    summary: 'Objects in responses say what is in them.',
    reason:
      'The properties of a response are what the next step of a workflow can choose from; of an object without any, nothing can be chosen.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: The sentiment
          content:
            application/json:
              schema:
                type: object
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: The sentiment
          content:
            application/json:
              schema:
                type: object
                properties:
                  score:
                    type: number
`,
  },
  create: (context) => {
    const given: JsonObject[] = [];
    const empty: DefinitionNode[] = [];
    return {
      ...onBodySchema(context, (schema, node) => {
        if (node.type === 'Response' || node.parent?.type === 'Response') given.push(schema);
      }),
      Schema: (node) => {
        if (isObjectType(node.value['type']) && node.ref === null && saysNothing(node.value))
          empty.push(node);
      },
      end: () => {
        if (empty.length === 0) return;
        const reached = reachedSchemas(context, given);
        for (const node of empty) {
          if (reached.has(node.value)) context.report({ node, message: 'empty', params: {} });
        }
      },
    };
  },
});

const isObjectType = (type: JsonValue | undefined) =>
  type === 'object' || (isArray(type) && type.includes('object'));

const saying = [
  'patternProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'enum',
  'const',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
];

/** No properties, and nothing that stands for them: a map of something, alternatives, an operation that tells them. */
function saysNothing(schema: JsonObject): boolean {
  const { properties, additionalProperties } = schema;
  if (isObject(properties) && Object.keys(properties).length > 0) return false;
  if (additionalProperties === false) return false;
  if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0) return false;
  return !saying.some((name) => name in schema);
}
