import { annotationName, operationFamilies } from '../../extensions/operation-families.js';
import { defineRule } from '../../rule.js';

const document = (revision: number) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      operationId: GetSentiment
      deprecated: true
      x-ms-api-annotation:
        family: GetSentiment
        revision: 1
      responses:
        '200':
          description: The sentiment
  /v2/sentiment:
    get:
      operationId: GetSentimentV2
      x-ms-api-annotation:
        family: GetSentiment
        revision: ${revision}
      responses:
        '200':
          description: The sentiment
`;

export const operationFamilyRevisions = defineRule({
  id: 'connector/operation-family-revisions',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    twice:
      'Revision {revision} of the family `{family}` is there already. Give this operation one of its own.',
    without: '`{operation}` is one of several operations of the family `{family}`. Give it a `revision`.',
  },
  docs: {
    summary: 'Each operation of a family has a revision of its own.',
    reason:
      'The revision says which operation is the newest, and therefore which is offered and which is only kept for those who use it.',
    bad: document(1),
    good: document(2),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const [family, members] of operationFamilies(facts, extensions)) {
          const first = new Map<number, (typeof members)[number]>();
          let nameless = 0;
          for (const member of members) {
            const { operation, revision } = member;
            const place = { node: operation.node, member: [annotationName] };
            if (revision === null) {
              nameless += 1;
              // The first revision of a family may do without a number.
              if (nameless > 1) {
                const params = { family, operation: operation.operationId ?? '' };
                report({ ...place, message: 'without', params });
              }
              continue;
            }
            const earlier = first.get(revision);
            if (earlier === undefined) first.set(revision, member);
            else {
              const related = [
                { node: earlier.operation.node, message: 'The other operation of this revision.' },
              ];
              const member = [annotationName, 'revision'];
              report({ ...place, member, message: 'twice', params: { family, revision }, related });
            }
          }
        }
      },
    };
  },
});
