import { expect, it } from 'vitest';
import { brokenRules } from './broken-rules.js';

const api = (paths: readonly string[], url = 'https://api.example.org') => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  servers: [{ url }],
  paths: Object.fromEntries(
    paths.map((path) => [
      path,
      { get: { operationId: path.slice(1), responses: { 200: { description: '' } } } },
    ]),
  ),
});

it('names each rule once, and counts the operations that it is broken for', () => {
  const old = api(['/a', '/b', '/c']);
  expect(brokenRules(old, api(['/a'], 'https://other.example.org'))).toEqual([
    { rule: 'operation-removed', operations: 2 },
    { rule: 'server-changed', operations: 0 },
  ]);
  expect(brokenRules(old, api(['/a', '/b', '/c', '/d']))).toEqual([]);
});
