import { EditDefinitionRequest, type Finding } from '@connectory/contracts';
import { expect, it } from 'vitest';
import { safeFixes } from './safe-fixes';

const finding = (actions: number, safe = true): Finding => ({
  code: 'structure/test',
  severity: 'error',
  message: 'wrong',
  params: {},
  pointer: '',
  range: null,
  related: [],
  docsUrl: '/docs/rules/structure/test',
  fix: { title: 'Repair', safe, actions: Array(actions).fill({ target: '$.a', remove: true }) },
});
const { fix: _, ...unfixable } = finding(1);

it('takes what can be repaired safely, in order', () => {
  const [first, last] = [finding(1), finding(2)];
  expect(safeFixes([first, unfixable, finding(1, false), last])).toEqual([first, last]);
});

it.each([
  [[400, 600], 2],
  [[400, 601], 1],
  [[400, 601, 1], 1],
  [[1_001], 0],
])('takes of fixes with %j actions the first %i', (actions, count) => {
  expect(safeFixes(actions.map((length) => finding(length)))).toHaveLength(count);
});

it('takes no more actions than a request may have', () => {
  const findings = Array.from({ length: 1_200 }, () => finding(1));
  const request = (taken: readonly Finding[]) => ({
    text: 'a: 1',
    actions: taken.flatMap(({ fix }) => fix?.actions ?? []),
  });
  expect(EditDefinitionRequest.safeParse(request(safeFixes(findings))).success).toBe(true);
  expect(EditDefinitionRequest.safeParse(request(findings.slice(0, 1_001))).success).toBe(false);
});
