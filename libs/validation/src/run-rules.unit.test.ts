import { expect, it } from 'vitest';
import { defineRule } from './rule.js';
import { readDefinition } from './rule-tester.js';
import { runRules } from './run-rules.js';

const docs = { summary: '', reason: '', bad: '', good: '' };
const counting = (id: `${string}/${string}`, formats: readonly ('2.0' | '3.0' | '3.1')[]) =>
  defineRule({
    id,
    severity: 'info',
    formats,
    messages: { counted: '{count} operations' },
    docs,
    create: ({ report }) => {
      let count = 0;
      let last: Parameters<typeof report>[0]['node'] | undefined;
      return {
        Operation: (node) => {
          count++;
          last = node;
        },
        end: () => {
          if (last) report({ node: last, message: 'counted', params: { count } });
        },
      };
    },
  });

const yaml = `
openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a: {get: {}, put: {}}
  /b: {get: {}}
`;

it('shows each rule every node once, and tells it about the end', () => {
  const { value, version } = readDefinition(yaml);
  const findings = runRules(value, version, [counting('a/one', ['3.0']), counting('a/two', ['3.0', '3.1'])]);
  expect(findings.map(({ code, message, pointer }) => [code, message, pointer])).toEqual([
    ['a/one', '3 operations', '/paths/~1b/get'],
    ['a/two', '3 operations', '/paths/~1b/get'],
  ]);
});

it('leaves out rules of other versions, and what is no document', () => {
  const { value, version } = readDefinition(yaml);
  expect(runRules(value, version, [counting('a/one', ['2.0'])])).toEqual([]);
  expect(runRules([], '3.0', [counting('a/one', ['3.0'])])).toEqual([]);
});

it('starts each document anew', () => {
  const { value, version } = readDefinition(yaml);
  const rule = counting('a/one', ['3.0']);
  expect(runRules(value, version, [rule])).toEqual(runRules(value, version, [rule]));
});

it('makes no more findings of a rule than are shown, and counts the others', () => {
  const each = defineRule({
    id: 'a/each',
    severity: 'info',
    formats: ['3.1'],
    messages: { here: 'here' },
    docs,
    create: ({ report }) => ({ Tag: (node) => report({ node, message: 'here', params: {} }) }),
  });
  const tags = Array.from({ length: 1_234 }, (_, index) => ({ name: `${index}` }));
  const findings = runRules({ openapi: '3.1.0', tags }, '3.1', [each]);
  expect(findings).toHaveLength(1_001);
  expect(findings.at(-1)).toMatchObject({
    code: 'definition/findings-omitted',
    params: { code: 'a/each', omitted: 234 },
  });
});
