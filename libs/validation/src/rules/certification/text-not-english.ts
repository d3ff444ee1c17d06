import type { DefinitionNode } from '@connectory/definition';
import { defineRule } from '../../rule.js';

/** A quick look, since nearly all texts end with it: the Latin letters come before these. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\uffff]/;
/** One letter alone is a symbol. */
const foreignWord = /(?:(?![\p{Script=Latin}\p{Script=Common}])\p{L}\p{M}*){2,}/u;

export const textNotEnglish = defineRule({
  id: 'certification/text-not-english',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    script: 'The {name} has letters of another script than the Latin one: “{sample}”. Write it in English.',
  },
  docs: {
    summary: 'What people read is written in English.',
    reason:
      'A connector that is offered to everybody has to be understood by everybody. Whether a text is English cannot be told by a machine with certainty, but whether its letters are: only other scripts are reported.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  description: Анализ текстов на любом языке.
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  description: Finds the language, the mood and the subjects of texts.
paths: {}
`,
  },
  create: ({ report }) => {
    const visit = (members: readonly string[]) => (node: DefinitionNode) => {
      for (const name of members) {
        const text = node.value[name];
        if (typeof text !== 'string' || !beyondLatin.test(text)) continue;
        const sample = foreignWord.exec(text)?.[0].slice(0, 20);
        if (sample !== undefined)
          report({ node, member: [name], message: 'script', params: { name, sample } });
      }
    };
    return {
      Info: visit(['title', 'description']),
      Operation: visit(['summary', 'description']),
      Parameter: visit(['x-ms-summary', 'description']),
      Schema: visit(['x-ms-summary', 'description']),
    };
  },
});
