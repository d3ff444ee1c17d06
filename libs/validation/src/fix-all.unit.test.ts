import { expect, it } from 'vitest';
import { valueAt, type JsonValue } from '@connectory/definition';
import { fixAll } from './fix-all.js';
import { readDefinition } from './rule-tester.js';

const ruleset = { extends: 'connector', rules: {} } as const;

const subject = readDefinition(`
openapi: 3.1.0
info: { title: Orders, version: '1' }
servers: [{ url: https://example.com }]
paths:
  /orders:
    get:
      responses: { '200': { description: '' } }
    post:
      responses: { '201': { description: '' } }
`);

it('repairs everything that has a fix, and leaves the subject alone', () => {
  const before = structuredClone(subject.value);
  const { value, applied, left } = fixAll(subject, { ruleset });
  expect(subject.value).toEqual(before);
  expect(applied.length).toBeGreaterThan(2);
  expect(left.filter(({ fix }) => fix)).toEqual([]);
  expect(valueAt(value, '/paths/~1orders/get/operationId')).toEqual(expect.any(String));
  expect(valueAt(value, '/paths/~1orders/post/responses/201/description')).not.toBe('');
});

it('repairs only what is asked for', () => {
  const codes = ['connector/response-description-empty'];
  const { value, applied, left } = fixAll(subject, { ruleset, codes });
  expect(applied.map(({ code }) => code)).toEqual([...codes, ...codes]);
  expect(valueAt(value, '/paths/~1orders/get/operationId')).toBeUndefined();
  expect(left.some(({ code }) => code === 'connector/operation-id-missing')).toBe(true);
});

it('repairs only what is safe, if asked to', () => {
  const { applied } = fixAll(subject, { ruleset, safeOnly: true });
  expect(applied.every(({ fix }) => fix!.safe)).toBe(true);
});

it('has nothing to do where nothing is wrong', () => {
  const value: JsonValue = fixAll(subject, { ruleset }).value;
  expect(fixAll({ ...subject, value }, { ruleset })).toMatchObject({ value, applied: [] });
});
