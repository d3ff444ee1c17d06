import type { DefinitionNode } from '@connectory/definition';
import { defineRule } from '../../rule.js';

const most = 256;

const methods = ['put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Eight operations for each path, written once. */
const example = (paths: number) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages/1: &all
    get: &one
      responses:
        '200':
          description: OK
${methods.map((method) => `    ${method}: *one\n`).join('')}\
${Array.from({ length: paths - 1 }, (_, index) => `  /languages/${index + 2}: *all\n`).join('')}`;

export const tooManyOperations = defineRule({
  id: 'connector/too-many-operations',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    many: 'This definition has {count} operations, more than the {most} that hosts of connectors take. Leave out those that nobody needs, or make several connectors of it.',
  },
  docs: {
    summary: 'A connector has at most 256 operations.',
    reason: 'Hosts of connectors refuse more, and people do not find what they look for in a list that long.',
    bad: example(33),
    good: example(32),
  },
  create: ({ report }) => {
    let count = 0;
    let paths: DefinitionNode | null = null;
    return {
      Paths: (node) => {
        paths = node;
      },
      Operation: (node) => {
        if (node.parent?.parent?.type === 'Paths') count += 1;
      },
      end: () => {
        if (paths !== null && count > most) report({ node: paths, message: 'many', params: { count, most } });
      },
    };
  },
});
