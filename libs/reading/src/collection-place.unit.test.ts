import { expect, it } from 'vitest';
import { collectionPlace } from './collection-place.js';

const request = {
  name: 'Create user',
  request: { url: 'https://api.example.org/users' },
  response: [{ name: 'OK' }],
};
const collection = {
  info: { name: 'Texts' },
  item: [
    { name: 'Users', item: [request, { name: 'Old ones', item: [{ ...request, name: 'x'.repeat(99) }] }] },
  ],
  auth: { type: 'hawk' },
};

it.each([
  ['/item/0/item/0/request/url', 'request “Create user” in folder “Users”'],
  ['/item/0/item/0/response/0/name', 'request “Create user” in folder “Users”'],
  ['/item/0', 'folder “Users”'],
  ['/item/0/item/1', 'folder “Old ones” in folder “Users”'],
  ['/item/0/item/1/item/0', `request “${'x'.repeat(79)}…” in folder “Old ones”`],
  ['/auth', null],
  ['', null],
  ['/item/7/name', null],
])('%s is %s', (pointer, place) => {
  expect(collectionPlace(collection, pointer)).toBe(place);
});

it('knows the requests of v1, and what wraps a collection', () => {
  const v1 = { collection: { requests: [{ name: 'List', url: 'a' }] } };
  expect(collectionPlace(v1, '/collection/requests/0/url')).toBe('request “List”');
});

it('tells no name that holds a secret', () => {
  expect(collectionPlace(collection, '/item/0/item/0', new Set(['/item/0/item/0/name']))).toBe(
    'request “…” in folder “Users”',
  );
});
