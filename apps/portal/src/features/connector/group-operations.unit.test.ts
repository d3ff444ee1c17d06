import type { Operation } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { filterOperations, groupOperations } from './group-operations';

function operation(operationId: string, tags: string[]): Operation {
  return {
    operationId,
    kind: 'action',
    method: 'GET',
    path: `/${operationId}`,
    summary: `Get ${operationId}`,
    description: '',
    tags,
    deprecated: false,
    visibility: 'normal',
    parameters: [],
    requestBody: null,
    responses: [],
    security: [],
    pointer: `/paths/~1${operationId}/get`,
  };
}

const operations = [
  operation('x', []),
  operation('b', ['B', 'A']),
  operation('a', ['A']),
  operation('c', ['B']),
];

describe('groupOperations', () => {
  it('groups by first tag in order of appearance, those without one last', () => {
    expect(groupOperations(operations).map(({ tag, operations: group }) => [tag, group.length])).toEqual([
      ['B', 2],
      ['A', 1],
      [null, 1],
    ]);
  });
});

describe('filterOperations', () => {
  it('wants every word', () => {
    expect(filterOperations(operations, 'get B').map((found) => found.operationId)).toEqual(['b', 'c']);
    expect(filterOperations(operations, '/a nope')).toEqual([]);
    expect(filterOperations(operations, '  ')).toBe(operations);
  });
});
