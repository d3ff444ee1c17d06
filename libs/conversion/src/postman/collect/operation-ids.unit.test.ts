import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';
import { camelCase } from './operation-ids.js';

const idsOf = (names: readonly string[]) => {
  const item = names.map((name, index) => ({
    name,
    request: { method: 'GET', url: `http://h.io/users/${index}/:id` },
  }));
  const { definition } = convert({
    value: { info: { name: 'C' }, item },
    kind: { kind: 'postman', version: '2.1.0' },
  });
  return Object.values(definition['paths'] as Record<string, { get: { operationId: string } }>).map(
    ({ get }) => get.operationId,
  );
};

describe('operationIds', () => {
  it.each([
    ['Create user', 'createUser'],
    ['GET List all users', 'listAllUsers'],
    ["Get user's address (v2)", 'getUsersAddressV2'],
    ['Größe ändern', 'grosseAndern'],
    ['getUserByID', 'getUserById'],
    ['2nd try', 'op2ndTry'],
  ])('make %s %s', (name, id) => {
    expect(idsOf([name])).toEqual([id]);
  });

  it('come from method and path when the name tells nothing', () => {
    expect(idsOf(['New Request', 'http://h.io/users', '用户'])).toEqual([
      'getUsers0ById',
      'getUsers1ById',
      'getUsers2ById',
    ]);
  });

  it('are unique without regard to case', () => {
    const ids = idsOf(['List', 'list', 'LIST', 'List', 'List']);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(5);
    expect(ids[0]).toBe('list');
  });

  it('are short', () => {
    expect(camelCase('very long '.repeat(100)).length).toBeLessThanOrEqual(80);
  });
});
