import { circles } from '../../schema-graph/circles.js';
import { recursiveSchemas } from '../../schema-graph/recursive-schemas.js';
import { neededSchemas } from '../../schema-graph/needed-schemas.js';
import { defineRule } from '../../rule.js';
import { schemasInPlace } from '../../schema-graph/schemas-in-place.js';

export const requiredCircle = defineRule({
  id: 'structure/required-circle',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    circle:
      'A value of this schema must contain another one, and that another one, without end. Make a property of the circle optional or nullable, or let a list be empty.',
  },
  docs: {
    summary: 'No schema requires itself.',
    reason:
      'A value that fits would have no end, so none can be sent (JSON Schema Validation, `required` and `minItems`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Page:
      type: object
      required: [next]
      properties:
        next:
          $ref: '#/components/schemas/Page'
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Page:
      type: object
      properties:
        next:
          $ref: '#/components/schemas/Page'
`,
  },
  create: (context) => {
    const recursive = recursiveSchemas(context);
    return {
      ...recursive.visitor,
      end: () => {
        const schemas = recursive.find();
        const needed = neededSchemas(context);
        const inPlace = schemasInPlace(context);
        for (const members of circles(schemas.keys(), needed)) {
          // Those that are made up of themselves are reported as that.
          if (circles(members, inPlace).length > 0) continue;
          const pointer = members.map((member) => schemas.get(member)).find((one) => one !== undefined);
          if (pointer !== undefined) context.report({ node: { pointer }, message: 'circle', params: {} });
        }
      },
    };
  },
});
