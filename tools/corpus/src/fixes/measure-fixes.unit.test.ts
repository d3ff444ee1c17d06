import { expect, it } from 'vitest';
import { measureFixes } from './measure-fixes.js';

const measure = (text: string) => measureFixes('a.yaml', new TextEncoder().encode(text));

it('counts the fixes of each rule, and finds nothing wrong with them', () => {
  const result = measure(`
swagger: '2.0'
info: { title: Orders, version: '1' } # ours
host: api.example.com
schemes: [https]
paths:
  /orders:
    get:
      operationId: GetOrders
      x-ms-visibilty: internal
      responses: { '200': { description: '' } }
`);
  expect(result).toMatchObject({
    applied: { 'connector/extension-misspelt': 1, 'connector/response-description-empty': 1 },
    errors: { before: 0, after: 0 },
    faults: [],
  });
});

it.each([
  '',
  'a: 1',
  '{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[]}',
])('leaves out what is no OpenAPI description: %j', (text) => {
  expect(measure(text)).toBeNull();
});
