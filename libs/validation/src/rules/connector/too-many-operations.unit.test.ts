import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { tooManyOperations } from './too-many-operations.js';

const definition = (count: number) => `openapi: 3.1.0
info: {title: a, version: '1'}
webhooks: {w: {post: {}}}
paths:
${Array.from({ length: count }, (_, index) => `  /p${index}: {get: {}}\n`).join('')}`;

describe(tooManyOperations.id, () => {
  it('allows 256 operations of paths and not one more', () => {
    expect(report(tooManyOperations, definition(256))).toEqual([]);
    const found = report(tooManyOperations, definition(257));
    expect(found.map(({ pointer, params }) => [pointer, params['count']])).toEqual([['/paths', 257]]);
  });
});
