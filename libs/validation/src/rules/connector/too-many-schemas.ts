import type { JsonObject } from '@connectory/definition';
import { contentsOf } from '../../contents-of.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

/** What Power Platform takes: 512 schemas in a body, 16,384 in each of 256 operations. */
const most = { body: 512, operation: 16_384, document: 256 * 16_384 };

/** Properties of which each is the same schema. */
const properties = (names: readonly string[], schema: string) =>
  names.map((name) => `        ${name}:\n          ${schema}\n`).join('');
const object = (name: string, members: string) =>
  `    ${name}:\n      type: object\n      properties:\n${members}`;
const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last'];

const example = (count: number) => `openapi: 3.1.0
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
              $ref: '#/components/schemas/Text'
      responses:
        '200':
          description: OK
components:
  schemas:
${object('Text', properties(names.slice(-count), "$ref: '#/components/schemas/Sentence'"))}\
${object('Sentence', properties(names.slice(-count), "$ref: '#/components/schemas/Word'"))}\
${object('Word', properties(names.slice(-count), 'type: string'))}`;

export const tooManySchemas = defineRule({
  id: 'connector/too-many-schemas',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    body: 'This body consists of {count} schemas when its references are written out, more than the {most} that hosts of connectors take. Leave out properties that nobody needs.',
    operation:
      'The bodies of this operation consist of {count} schemas when their references are written out, more than the {most} that hosts of connectors take. Leave out properties or responses that nobody needs.',
    document:
      'The bodies of all operations consist of {count} schemas when their references are written out, more than the {most} that hosts of connectors take. Leave out properties or operations that nobody needs.',
  },
  docs: {
    summary: 'A body has at most 512 schemas, those behind references included, and a definition 4,194,304.',
    reason:
      'Each schema becomes a field of a form or a value to choose from; Power Platform refuses definitions with more (256 operations of 16,384 schemas).',
    bad: example(8),
    good: example(2),
  },
  create: ({ facts, report }) => ({
    end: () => {
      let all = 0;
      const reported = new Set<JsonObject>();
      for (const operation of facts.operations()) {
        let ofOperation = 0;
        for (const { schema, place } of contentsOf(operation)) {
          if (schema === null) continue;
          const { count } = facts.extentOf(schema.value);
          ofOperation = Math.min(ofOperation + count, Number.MAX_SAFE_INTEGER);
          if (count <= most.body || reported.has(schema.value)) continue;
          reported.add(schema.value);
          report({ ...below(place, 'schema'), message: 'body', params: { count, most: most.body } });
        }
        all = Math.min(all + ofOperation, Number.MAX_SAFE_INTEGER);
        if (ofOperation <= most.operation) continue;
        const params = { count: ofOperation, most: most.operation };
        report({ node: operation.node, message: 'operation', params });
      }
      if (all > most.document) {
        const node = { pointer: '/paths' };
        report({ node, message: 'document', params: { count: all, most: most.document } });
      }
    },
  }),
});
