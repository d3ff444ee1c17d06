import type { DefinitionNode, JsonObject } from '@connectory/definition';
import { contentsOf } from '../../contents-of.js';
import { onBodySchema } from '../../on-body-schema.js';
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
  create: (context) => {
    const { facts, report } = context;
    const reported = new Set<JsonObject>();
    // The most that there is of each, to tell that no operation can come near.
    let [largest, responses, mediaTypes, operations] = [0, 0, 1, 0];
    let [owner, ofOwner]: [DefinitionNode | null, number] = [null, 0];
    return {
      ...onBodySchema(context, (schema, node) => {
        const { count } = facts.extentOf(schema);
        largest = Math.max(largest, count);
        if (node.type === 'MediaType') {
          ofOwner = node.parent === owner ? ofOwner + 1 : 1;
          owner = node.parent;
          mediaTypes = Math.max(mediaTypes, ofOwner);
        }
        if (count <= most.body || reported.has(schema)) return;
        reported.add(schema);
        report({ node, member: ['schema'], message: 'body', params: { count, most: most.body } });
      }),
      Operation: () => {
        operations += 1;
      },
      Responses: ({ value }) => {
        responses = Math.max(responses, Object.keys(value).length);
      },
      end: () => {
        const atMost = largest * mediaTypes * (responses + 1);
        if (atMost <= most.operation && atMost * operations <= most.document) return;
        let all = 0;
        for (const operation of facts.operations()) {
          const count = contentsOf(operation).reduce(
            (sum, { schema }) => (schema === null ? sum : add(sum, facts.extentOf(schema.value).count)),
            0,
          );
          all = add(all, count);
          if (count <= most.operation) continue;
          report({ node: operation.node, message: 'operation', params: { count, most: most.operation } });
        }
        if (all <= most.document) return;
        const params = { count: all, most: most.document };
        report({ node: { pointer: '/paths' }, message: 'document', params });
      },
    };
  },
});

/** Doubling a thousand times must not end at infinity. */
const add = (one: number, other: number) => Math.min(one + other, Number.MAX_SAFE_INTEGER);
