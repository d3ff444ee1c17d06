import type { DefinitionNode } from '@connectory/definition';
import { startsSmall, upperFirst } from '../../letter-case.js';
import { defineRule } from '../../rule.js';

export const descriptionNotSentence = defineRule({
  id: 'certification/description-not-sentence',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    start: 'The description begins with a small letter. Begin with a capital.',
    end: 'The description does not end. Put a full stop behind it.',
  },
  docs: {
    summary: 'Descriptions are sentences.',
    reason: 'They are shown as text below operations and fields: a capital in front, and a full stop behind.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      description: gives back all texts
      responses:
        '200':
          description: The texts
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      description: Gives back all texts.
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) => {
    const visit = (node: DefinitionNode) => {
      const { description } = node.value;
      if (typeof description !== 'string') return;
      const isSmall = startsSmall(description.slice(0, 60));
      const isOpen = endsOpen(description);
      if (!isSmall && !isOpen) return;
      const started = isSmall ? upperFirst(description) : description;
      const edits = [
        { place: { node }, update: { description: isOpen ? `${started.trimEnd()}.` : started } },
      ];
      const fix = { title: 'Make it a sentence', safe: true, edits };
      report({ node, member: ['description'], message: isSmall ? 'start' : 'end', params: {}, fix });
    };
    return { Operation: visit, Parameter: visit };
  },
});

/** The last line is one of a paragraph and ends with a word; of lists, tables, code and addresses nothing is known. */
function endsOpen(description: string): boolean {
  const end = description.slice(-200).trimEnd();
  if (!/[\p{L}\p{N}]$/u.test(end)) return false;
  const line = end.slice(end.lastIndexOf('\n') + 1);
  const word = line.slice(line.lastIndexOf(' ') + 1);
  const isParagraph = line === description.trimEnd() || /^\p{L}/u.test(line);
  return isParagraph && /^[\p{L}\p{N}'’(-]+$/u.test(word);
}
