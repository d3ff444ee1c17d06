import { circles } from '../../schema-graph/circles.js';
import { recursiveSchemas } from '../../schema-graph/recursive-schemas.js';
import { defineRule } from '../../rule.js';
import { schemasInPlace } from '../../schema-graph/schemas-in-place.js';

export const schemaCircle = defineRule({
  id: 'structure/schema-circle',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    circle:
      'This schema is made up of itself, so that no value can be checked against it. Take it out of its `allOf`, `anyOf`, `oneOf` or `not`, or put it into a property.',
  },
  docs: {
    summary: 'A schema is not made up of itself.',
    reason:
      'To check a value against it means to check the same value against it, without end (JSON Schema Core: “A schema MUST NOT be run into an infinite loop”; schemas that contain themselves in properties or items are fine).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Text:
      anyOf:
        - type: string
        - $ref: '#/components/schemas/Document'
    Document:
      allOf:
        - $ref: '#/components/schemas/Text'
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Text:
      anyOf:
        - type: string
        - $ref: '#/components/schemas/Document'
    Document:
      type: object
      properties:
        part:
          $ref: '#/components/schemas/Text'
`,
  },
  create: (context) => {
    const recursive = recursiveSchemas(context);
    return {
      ...recursive.visitor,
      end: () => {
        const schemas = recursive.find();
        const inPlace = schemasInPlace(context);
        const found = circles(schemas.keys(), inPlace);
        for (const members of found) {
          const pointer = members.map((member) => schemas.get(member)).find((one) => one !== undefined);
          if (pointer !== undefined) context.report({ node: { pointer }, message: 'circle', params: {} });
        }
      },
    };
  },
});
