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
${rest}      x-ms-api-annotation:
        replacement:
          api: textanalytics
          operationId: GetSentimentV2
      responses:
        '200':
          description: The sentiment
`;

export const replacementWithoutDeprecation = defineRule({
  id: 'connector/replacement-without-deprecation',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { active: '`{operation}` names a replacement, but is not deprecated. Add `deprecated: true`.' },
  docs: {
    summary: 'An operation with a replacement is deprecated.',
    reason: 'A replacement is shown to those who use a deprecated operation; of another one nobody sees it.',
    bad: document(''),
    good: document('      deprecated: true\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { operation, annotation, deprecated } of annotatedOperations(facts, extensions)) {
          if (deprecated || !Object.hasOwn(annotation, 'replacement')) continue;
          const { node } = operation;
          const edits = [{ place: { node }, update: { deprecated: true } }];
          const fix = { title: 'Mark it as deprecated', safe: false, edits };
          const params = { operation: operation.operationId ?? '' };
          report({ node, member: [annotationName, 'replacement'], message: 'active', params, fix });
        }
      },
    };
  },
});
