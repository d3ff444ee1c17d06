import { operationFamilies, type AnnotatedOperation } from '../../extensions/operation-families.js';
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
        family: GetSentiment
        revision: 1
        status: Production
      responses:
        '200':
          description: The sentiment
  /v2/sentiment:
    get:
      operationId: GetSentimentV2
      x-ms-api-annotation:
        family: GetSentiment
        revision: 2
        status: Production
      responses:
        '200':
          description: The sentiment
`;

export const operationFamilyActive = defineRule({
  id: 'connector/operation-family-active',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    production:
      '`{operation}` is in production beside a newer revision of `{family}`. Mark it as deprecated.',
    several: '`{operation}` is one of more than two operations of `{family}` in use. Mark it as deprecated.',
  },
  docs: {
    summary: 'Of a family, one operation is in production, and at most one more is in use.',
    reason: 'People see operations of the same name side by side and cannot tell which one they should take.',
    bad: document(''),
    good: document('      deprecated: true\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const [family, members] of operationFamilies(facts, extensions)) {
          const active = members.filter(({ deprecated }) => !deprecated).toSorted(newestFirst);
          const production = active.filter(({ status }) => status === 'production');
          const tell = (message: 'production' | 'several', { operation }: AnnotatedOperation) => {
            const { node } = operation;
            const edits = [{ place: { node }, update: { deprecated: true } }];
            const fix = { title: 'Mark it as deprecated', safe: false, edits };
            const params = { operation: operation.operationId ?? '', family };
            report({ node, message, params, fix });
          };
          const told = new Set(production.slice(1));
          for (const older of told) tell('production', older);
          for (const older of active.slice(2)) if (!told.has(older)) tell('several', older);
        }
      },
    };
  },
});

const newestFirst = (one: AnnotatedOperation, other: AnnotatedOperation) =>
  (other.revision ?? 1) - (one.revision ?? 1);
