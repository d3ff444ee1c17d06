import type { JsonObject, JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';
import { camelCase } from './camel-case.js';

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
  });

  it('are short', () => {
    expect(camelCase('very long '.repeat(100)).length).toBeLessThanOrEqual(80);
  });

  const idsByName = (item: JsonValue): Record<string, string> => {
    const { definition } = convert({
      value: { info: { name: 'C' }, item },
      kind: { kind: 'postman', version: '2.1.0' },
    });
    const operations = Object.values(definition['paths'] as Record<string, JsonObject>).flatMap((path) =>
      Object.values(path as Record<string, { description: string; operationId: string }>),
    );
    return Object.fromEntries(operations.map(({ description, operationId }) => [description, operationId]));
  };
  /** The description tells the requests apart, for their names may be the same. */
  const request = (name: string, method: string, path: string) => ({
    name,
    request: { method, url: `http://h.io${path}`, description: `${method} ${path}` },
  });

  it('say what a verb alone does not say, by the folder or the path', () => {
    const ids = idsByName([
      { name: 'Users', item: [request('List', 'GET', '/users'), request('Get by id', 'GET', '/users/:id')] },
      { name: 'Orders', item: [request('List', 'GET', '/orders')] },
      request('Create', 'POST', '/carts'),
    ]);
    expect(ids).toEqual({
      'GET /users': 'listUsers',
      'GET /users/:id': 'getUserById',
      'GET /orders': 'listOrders',
      'POST /carts': 'createCart',
    });
  });

  it('say more where a name is there twice, for both', () => {
    const ids = idsByName([
      { name: 'Users', item: [request('Activate account', 'POST', '/users/:id/activation')] },
      { name: 'Admins', item: [request('Activate account', 'POST', '/admins/:id/activation')] },
    ]);
    expect(Object.values(ids).sort()).toEqual(['adminsActivateAccount', 'usersActivateAccount']);
  });

  it('are the same wherever the request stands, and whatever else is added', () => {
    const names = fc.constantFrom(
      'List users',
      'Users',
      'list users',
      'Get',
      'New Request',
      '',
      'Größe',
      '用户',
    );
    const folder = fc.constantFrom('', 'Users', 'Admin', 'Users / Old');
    const one = fc.tuple(names, fc.constantFrom('GET', 'POST', 'PURGE'), fc.nat(6), folder);
    const collection = (members: readonly [string, string, number, string][]): JsonValue =>
      members.map(([name, method, path, within]) =>
        within === ''
          ? request(name, method, `/a/${path}`)
          : { name: within, item: [request(name, method, `/a/${path}`)] },
      );
    const distinct = fc.uniqueArray(one, {
      selector: ([, method, path]) => `${method === 'PURGE' ? 'POST' : method} ${path}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(distinct, (members) => {
        const ids = idsByName(collection(members));
        expect(idsByName(collection([...members].reverse()))).toEqual(ids);
        const added = idsByName(collection([...members, ['Something else entirely', 'GET', 99, '']]));
        expect(added).toMatchObject(ids);
      }),
    );
  });
});
