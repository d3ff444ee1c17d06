import { annotatedOperations } from '../../extensions/operation-families.js';
import { defineRule } from '../../rule.js';

const document = (operationId: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /v2/sentiment:
    get:
      operationId: ${operationId}
      x-ms-api-annotation:
        family: GetSentiment
        revision: 2
      responses:
        '200':
          description: The sentiment
`;

export const operationIdRevisionSuffix = defineRule({
  id: 'connector/operation-id-revision-suffix',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: '`{operation}` is revision {revision} of its family. Let its id end with `{suffix}`.',
  },
  docs: {
    summary: 'The id of a later revision of an operation ends with its number.',
    reason: 'Whoever reads an id in a flow or in a log sees which revision is called.',
    bad: document('AnalyseSentiment'),
    good: document('GetSentiment_V2'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { operation, revision, family } of annotatedOperations(facts, extensions)) {
          const { operationId, node } = operation;
          if (operationId === null || family === null || revision === null || revision < 2) continue;
          const suffix = `V${revision}`;
          if (operationId.toLowerCase().endsWith(suffix.toLowerCase())) continue;
          const params = { operation: operationId, revision, suffix };
          report({ node, member: ['operationId'], message: 'missing', params });
        }
      },
    };
  },
});
