import { isObject, type JsonObject } from '@connectory/definition';
import { contentsOf } from '../../contents-of.js';
import { defineRule } from '../../rule.js';

/** Of files and texts there is no more to say. */
const structured = /json|xml|form|\*/i;

export const emptySchema = defineRule({
  id: 'certification/empty-schema',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    empty:
      'The schema says nothing about what it describes. Name its type and its properties, or where they come from (`x-ms-dynamic-schema`).',
  },
  docs: {
    summary: 'Schemas of bodies say what is in them.',
    reason: 'What has no properties cannot be filled in or chosen from in a form.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
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
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: object
                properties:
                  language:
                    type: string
`,
  },
  create: ({ report, facts }) => {
    const known = new Set<JsonObject>();
    return {
      Operation: (node) => {
        const operation = facts.operation(node);
        if (operation.path === null) return;
        for (const { schema, mediaType } of contentsOf(operation)) {
          if (
            schema === null ||
            known.has(schema.value) ||
            (mediaType !== null && !structured.test(mediaType))
          )
            continue;
          known.add(schema.value);
          if (saysNothing(schema.value)) report({ ...schema.place, message: 'empty', params: {} });
        }
      },
    };
  },
});

/** Members that say nothing about the values, or nothing without others. */
const silent = new Set([
  'type',
  'title',
  'description',
  'nullable',
  'x-ms-summary',
  'x-ms-visibility',
  'required',
  'properties',
  'example',
]);

function saysNothing(schema: JsonObject): boolean {
  const { type, properties } = schema;
  if (type !== undefined && type !== 'object') return false;
  if (isObject(properties) && Object.keys(properties).length > 0) return false;
  return Object.keys(schema).every((name) => silent.has(name));
}
