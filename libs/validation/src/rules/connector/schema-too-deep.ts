import type { JsonObject } from '@connectory/definition';
import { onBodySchema } from '../../on-body-schema.js';
import { defineRule } from '../../rule.js';

const most = 32;

/** Sections inside sections, as deep as it takes. */
const nested = (depth: number): string => {
  const lines = ['      type: object'];
  for (let level = 0; level < depth; level++) {
    const indent = ' '.repeat(6 + level * 4);
    lines.push(`${indent}properties:`, `${indent}  section:`, `${indent}    type: object`);
  }
  return `${lines.join('\n')}\n`;
};

const example = (depth: number) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Document'
      responses:
        '200':
          description: OK
components:
  schemas:
    Document:
${nested(depth)}`;

export const schemaTooDeep = defineRule({
  id: 'connector/schema-too-deep',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    deep: 'This schema has {depth} levels of schemas inside each other when its references are written out, more than the {most} that forms and hosts of connectors can be expected to show. Make it flatter.',
  },
  docs: {
    summary: `A schema has at most ${most} levels, those behind references included.`,
    reason:
      'Nobody fills in or picks a field that is so deep, and Power Platform refuses schemas beyond a depth of its own. A schema that contains itself is no deeper for it.',
    bad: example(32),
    good: example(3),
  },
  create: (context) => {
    const { facts, report } = context;
    const reported = new Set<JsonObject>();
    return onBodySchema(context, (schema, node) => {
      const { depth } = facts.extentOf(schema);
      if (depth <= most || reported.has(schema)) return;
      reported.add(schema);
      report({ node, member: ['schema'], message: 'deep', params: { depth, most } });
    });
  },
});
