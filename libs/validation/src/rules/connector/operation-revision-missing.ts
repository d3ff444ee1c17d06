import { annotatedOperations, annotationName } from '../../extensions/operation-families.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      operationId: GetSentiment
      x-ms-api-annotation:
        family: GetSentiment
${rest}      responses:
        '200':
          description: The sentiment
`;

export const operationRevisionMissing = defineRule({
  id: 'connector/operation-revision-missing',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: { missing: '`{operation}` names its family `{family}`, but no `revision`. Add `revision: 1`.' },
  docs: {
    summary: 'An operation that names its family names its revision.',
    reason: 'The next one of the family needs a number that is higher, and people one that they can compare.',
    bad: document(''),
    good: document('        revision: 1\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        const annotated = annotatedOperations(facts, extensions);
        const sizes = new Map<string, number>();
        for (const { family } of annotated)
          if (family !== null) sizes.set(family, (sizes.get(family) ?? 0) + 1);
        for (const { operation, annotation, family } of annotated) {
          if (family === null || Object.hasOwn(annotation, 'revision')) continue;
          const place = { node: operation.node, member: [annotationName] };
          const params = { operation: operation.operationId ?? '', family };
          const edits = [{ place, update: { revision: 1 } }];
          // Which number it is among others is not for a machine to say.
          const fix =
            sizes.get(family) === 1 ? { fix: { title: 'Make it revision 1', safe: true, edits } } : {};
          report({ ...place, message: 'missing', params, ...fix });
        }
      },
    };
  },
});
