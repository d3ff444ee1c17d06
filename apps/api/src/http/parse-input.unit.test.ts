import { CreateApiKeyRequest, Problem } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.js';

async function refusal(schema: z.ZodType, value: unknown): Promise<ProblemError> {
  try {
    await parseInput(schema, value, 'body');
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('The value was taken');
}

describe('an input that does not fit', () => {
  it('is refused with every fault and where it is', async () => {
    const { detail, issues } = await refusal(z.object({ 'a/b': z.string(), c: z.array(z.int()) }), {
      c: [1.5],
    });
    expect(issues.map(({ pointer }) => pointer)).toEqual(['/a~1b', '/c/0']);
    expect(detail).toMatch(/^Check a~1b in the body: .* \(and 1 more, see issues\)$/);
  });

  it('is told no more than a hundred of its faults, and how many there are', async () => {
    const { detail, issues } = await refusal(z.array(z.string()), Array(25_000).fill(0));
    expect(issues).toHaveLength(100);
    expect(detail).toContain('(and 24999 more, of which issues has the first 99)');
  });

  it('does not get all of it back', async () => {
    const { detail, issues } = await refusal(z.strictObject({}), { ['k'.repeat(100_000)]: 1 });
    expect(issues[0]!.message.length).toBeLessThan(400);
    expect(detail.length).toBeLessThan(500);
    expect(Problem.shape.issues.safeParse(issues).success).toBe(true);
  });

  it('may not name more permissions than there are', async () => {
    const many = { name: 'Key', permissions: Array(25_000).fill('connector:read') };
    expect((await refusal(CreateApiKeyRequest, many)).issues).toMatchObject([{ pointer: '/permissions' }]);
  });
});
