import { describe, expect, it } from 'vitest';
import { matchAddress } from './match-address.js';

const match = (server: string, path: string, origin: string | null, sent: string) =>
  matchAddress({ server, path, variables: {} }, origin, sent)?.map(({ name, text }) => [name, text]);

describe('the address of an operation', () => {
  it.each([
    ['https://h.io/v1', '/users', 'https://h.io', '/v1/users', []],
    ['https://H.io', '/Users', 'https://h.io', '/Users', []],
    ['https://h.io', '/users/{id}', 'https://h.io', '/users/42', [['id', '42']]],
    ['https://h.io', '/{id}.json', 'https://h.io', '/42.json', [['id', '42']]],
    ['https://h.io:443', '/a', 'https://h.io', '/a', []],
    ['https://h.io', '/a%20b', 'https://h.io', '/a b', []],
    ['https://h.io', '/%7B/|/%7D', 'https://h.io', '/{/|/}', []],
    ['https://{host}', '/a', 'https://x.io:80', '/a', [['host', 'x.io:80']]],
    ['https://h.io', '/a', null, '/a', []],
  ])('%s%s is called by %s%s', (server, path, origin, sent, captures) => {
    expect(match(server, path, origin, sent)).toEqual(captures);
  });

  it.each([
    ['{baseUrl}', '/a/{id}', '{{baseUrl}}', '/a/{{x}}'],
    ['https://{host}', '/a/{id}', '{{host}}', '/a/:id'],
    ['{{baseUrl}}', '/a/{id}', '{{baseUrl}}', '/a/{id}'],
  ])('%s%s takes variables without a value: %s%s', (server, path, origin, sent) => {
    expect(match(server, path, origin, sent)).toBeDefined();
  });

  it.each([
    ['http://h.io', '/a', 'https://h.io', '/a'],
    ['https://h.io', '/a', 'https://h.io:8080', '/a'],
    ['https://h.io', '/a', 'https://h.io', '/a/'],
    ['https://h.io', '/a', 'https://h.io', '/A'],
    ['https://h.io', '/{id}', 'https://h.io', '/a/b'],
    ['https://h.io/a', '/', 'https://h.io', '/a'],
  ])('%s%s is not called by %s%s', (server, path, origin, sent) => {
    expect(match(server, path, origin, sent)).toBeUndefined();
  });
});
