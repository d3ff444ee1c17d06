import { hostProductIn } from '../../host-products.js';
import { defineRule } from '../../rule.js';

const generic = /\b(?:APIs?|connectors?)\b/i;
const unfinished = /^(?:a|an|the)$|\b(?:for|of|the|to|and)$/i;

export const titleRestrictedWord = defineRule({
  id: 'certification/title-restricted-word',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    word: 'The title has the word `{word}` in it. Name the product or the organisation only.',
  },
  docs: {
    summary: 'The title names neither what the connector is nor what it is used in.',
    reason:
      'Every connector is one, and every one stands for an API: such words tell nobody anything. Names of the products that it is used in belong to those who make them.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics API
  version: '1.0'
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
`,
  },
  create: ({ report }) => ({
    Info: (node) => {
      const { title } = node.value;
      if (typeof title !== 'string') return;
      const word = generic.exec(title)?.[0] ?? hostProductIn(title);
      if (word === null) return;
      const rest = title.replace(word, '').replace(/\s+/g, ' ').trim();
      const edits = [{ place: { node }, update: { title: rest } }];
      const fix = { title: `Call it “${rest}”`, safe: false, edits };
      report({
        node,
        member: ['title'],
        message: 'word',
        params: { word },
        ...(isName(rest) ? { fix } : {}),
      });
    },
  }),
});

/** What is left of a title is still one. */
const isName = (rest: string) =>
  /^[\p{L}\p{N}].*[\p{L}\p{N})]$/u.test(rest) &&
  !generic.test(rest) &&
  !unfinished.test(rest) &&
  hostProductIn(rest) === null;
