import { asSentence, wordsOf } from '../../name-words.js';
import { operationWords } from '../../operation-words.js';
import { pathOfOperation } from '../../path-operations.js';
import { defineRule } from '../../rule.js';

export const operationSummaryMissing = defineRule({
  id: 'connector/operation-summary-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: '{method} {path} has no summary. Say in a few words what it does.',
  },
  docs: {
    summary: 'Each operation has a summary.',
    reason:
      'The summary is the name that people choose an action or trigger by; without it they see a technical name.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      operationId: ListLanguages
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
      operationId: ListLanguages
      summary: List languages
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Operation: (node) => {
      const { summary, operationId } = node.value;
      if (summary !== undefined && (typeof summary !== 'string' || summary.trim() !== '')) return;
      // What is internal is not shown.
      if (node.value['x-ms-visibility'] === 'internal') return;
      const path = pathOfOperation(node)?.path;
      if (path === undefined) return;
      const named = typeof operationId === 'string' ? wordsOf(operationId) : [];
      const suggestion = asSentence(named.length > 0 ? named : (operationWords(node) ?? []));
      report({
        node,
        member: summary === undefined ? [] : ['summary'],
        message: 'missing',
        params: { method: String(node.step[0]).toUpperCase(), path },
        fix: {
          title: `Add the summary “${suggestion}”`,
          safe: true,
          edits: [{ place: { node }, update: { summary: suggestion } }],
        },
      });
    },
  }),
});
