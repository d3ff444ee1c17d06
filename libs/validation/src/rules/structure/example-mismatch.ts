import type { JsonValue } from '@connectory/definition';
import { readJson } from '../../matching/read-json.js';
import { schemaMatcher } from '../../matching/matches-schema.js';
import { onExample } from '../../matching/on-example.js';
import { placeInside } from '../../matching/mismatch.js';
import { defineRule } from '../../rule.js';
import { below } from '../../place.js';

export const exampleMismatch = defineRule({
  id: 'structure/example-mismatch',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    value: 'The example does not fit its schema: {place} {why}. Correct the example, or the schema.',
  },
  docs: {
    summary: 'Examples fit the schemas that they are examples of.',
    reason:
      'People and tools copy examples; one that does not fit is refused, or the schema is wrong (OpenAPI 2.0, Example Object; 3.x, Media Type Object: “The example SHOULD match the specified schema”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: object
                properties:
                  score:
                    type: number
              example:
                score: high
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
          description: OK
          content:
            application/json:
              schema:
                type: object
                properties:
                  score:
                    type: number
              example:
                score: 0.9
`,
  },
  create: (context) => {
    const match = schemaMatcher(context);
    return onExample(context, ({ value, schema, place, isText }) => {
      const found = match(value, schema);
      if (found === null || (isText && fitsWhenRead(value, schema))) return;
      const params = { place: placeInside(found), why: found.why };
      context.report({ ...below(place, ...found.path), message: 'value', params });
    });

    /** JSON may be written as a text (3.x, Example Object). */
    function fitsWhenRead(text: JsonValue, schema: JsonValue): boolean {
      const read = typeof text === 'string' && /^\s*[[{]/.test(text) ? readJson(text) : undefined;
      return read !== undefined && match(read, schema) === null;
    }
  },
});
