import type { DefinitionNode } from '@connectory/definition';
import { asIdentifier, wordsOf } from '../../name-words.js';
import { operationReferences } from '../../operation-references.js';
import type { Place } from '../../place.js';
import { defineRule } from '../../rule.js';

/** Revisions of an operation have their number at the end. */
const revision = /_V\d+$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*(?:_V\d+)?$/;

export const operationIdStyle = defineRule({
  id: 'certification/operation-id-style',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    characters:
      'The operationId `{operationId}` has signs in it that are taken out where it is used. Call it `{suggestion}`.',
    small: 'The operationId `{operationId}` begins with a small letter. Call it `{suggestion}`.',
    other: 'The operationId `{operationId}` is not made of letters and digits only. Choose another one.',
  },
  docs: {
    summary: 'An operationId is made of words with capitals: `GetAllTexts`.',
    reason:
      'It becomes a name in formulas and code, where other signs are dropped or replaced. It must not change once the operation is in use, so it had better be right from the start.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      operationId: get-all_texts
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
      operationId: GetAllTexts
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report, document }) => {
    const taken = new Set<string>();
    const found: { readonly node: DefinitionNode; readonly operationId: string }[] = [];
    return {
      Operation: (node) => {
        const { operationId } = node.value;
        if (typeof operationId !== 'string' || operationId.trim() === '') return;
        taken.add(operationId.toLowerCase());
        if (!pascalCase.test(operationId)) found.push({ node, operationId });
      },
      end: () => {
        if (found.length === 0) return;
        const references = operationReferences(document);
        for (const { node, operationId } of found) {
          const suggestion = suggestedId(operationId);
          const place = { node, member: ['operationId'] };
          if (!pascalCase.test(suggestion)) {
            report({ ...place, message: 'other', params: { operationId } });
            continue;
          }
          const message = /^[A-Za-z0-9]+$/.test(operationId) ? 'small' : 'characters';
          const isFree =
            suggestion.toLowerCase() === operationId.toLowerCase() || !taken.has(suggestion.toLowerCase());
          taken.add(suggestion.toLowerCase());
          const owners: Place[] = (references.get(operationId) ?? []).map((pointer) => ({
            node: { pointer },
          }));
          const edits = [{ node }, ...owners].map((owner) => ({
            place: owner,
            update: { operationId: suggestion },
          }));
          const fix = { title: `Call it ${suggestion}`, safe: false, edits };
          report({ ...place, message, params: { operationId, suggestion }, ...(isFree ? { fix } : {}) });
        }
      },
    };
  },
});

function suggestedId(operationId: string): string {
  const [number = ''] = revision.exec(operationId.slice(-10)) ?? [];
  return asIdentifier(wordsOf(operationId.slice(0, operationId.length - number.length))) + number;
}
