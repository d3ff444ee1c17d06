import { isObject } from '@connectory/definition';
import { textMember } from '../../extensions/extension-facts.js';
import { annotatedOperations, annotationName } from '../../extensions/operation-families.js';
import { defineRule } from '../../rule.js';

const document = (status: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  x-ms-api-annotation:
    status: Preview
paths:
  /sentiment:
    get:
      operationId: GetSentiment
      x-ms-api-annotation:
        status: ${status}
      responses:
        '200':
          description: The sentiment
`;

export const operationStatusAhead = defineRule({
  id: 'connector/operation-status-ahead',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    ahead: '`{operation}` is in production, but the connector is a preview. Make it a preview, too.',
  },
  docs: {
    summary: 'No operation is further than its connector.',
    reason:
      'Whoever sees that an operation is in production relies on it; of a preview everything may still change.',
    bad: document('Production'),
    good: document('Preview'),
  },
  create: ({ document, facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        const { info } = document;
        const connector = isObject(info) ? textMember(info[annotationName], 'status') : null;
        if (connector?.toLowerCase() !== 'preview') return;
        for (const { operation, status } of annotatedOperations(facts, extensions)) {
          if (status !== 'production') continue;
          const { node } = operation;
          const edits = [{ place: { node, member: [annotationName] }, update: { status: 'Preview' } }];
          report({
            node,
            member: [annotationName, 'status'],
            message: 'ahead',
            params: { operation: operation.operationId ?? '' },
            related: [
              {
                node: { pointer: '/info' },
                member: [annotationName],
                message: 'The status of the connector.',
              },
            ],
            fix: { title: 'Make it a preview', safe: true, edits },
          });
        }
      },
    };
  },
});
