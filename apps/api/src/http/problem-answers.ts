import { problemCatalogue, type ProblemCode } from '@connectory/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problemExample } from './problem-examples.js';

type Answer = Extract<
  NonNullable<OpenAPIObject['paths'][string]['get']>['responses'][string],
  { description: string }
>;

/** What else an answer says, by its status. */
const headersOf: Readonly<Record<number, NonNullable<Answer['headers']>>> = {
  401: {
    'WWW-Authenticate': {
      description: '`Bearer`, where a key or a session is needed.',
      schema: { type: 'string' },
    },
  },
  429: { 'Retry-After': { description: 'In how many seconds to try again.', schema: { type: 'integer' } } },
};

/** The answers of a route for its problems, by status; each names its codes and links to their pages. */
export function problemAnswers(codes: readonly ProblemCode[]): Record<string, Answer> {
  const statuses = new Set(codes.map((code) => problemCatalogue[code].status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      problemAnswer(
        status,
        codes.filter((code) => problemCatalogue[code].status === status),
      ),
    ]),
  );
}

function problemAnswer(status: number, codes: readonly ProblemCode[]): Answer {
  const lines = codes.map(
    (code) => `[\`${code}\`](/docs/problems/${code}): ${problemCatalogue[code].title}.`,
  );
  const headers = headersOf[status];
  return {
    description: lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}`).join('\n'),
    ...(headers && { headers }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }])),
      },
    },
  };
}
