import { expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { statusOutOfRange } from './status-out-of-range.js';

it('reports numbers that are no status, and nothing else', () => {
  const statuses = ['000', '099', '100', '200', '599', '600', '999', 'default', 'x-999', '2000'];
  const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      responses:
${statuses.map((status) => `        '${status}': {description: a}\n`).join('')}`;
  expect(reportedPointers(statusOutOfRange, yaml).sort()).toEqual(
    ['000', '099', '600', '999'].map((status) => `/paths/~1a/get/responses/${status}`),
  );
});
