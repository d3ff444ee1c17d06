import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { valueAt, appendPointer } from '../pointer.js';
import type { JsonValue } from '../json.js';
import { InvalidTarget } from './invalid-target.js';
import { compileQuery, queryNodes, type QueriedNode } from './query-nodes.js';
import { mostSteps, stepBudget, StepBudgetExceeded } from './step-budget.js';

/** The compliance test suite of RFC 9535, which this package brings along. */
const require = createRequire(import.meta.url);
const peer = require.resolve('jsonpath-rfc9535/package.json');
const suite = JSON.parse(
  readFileSync(new URL('src/__tests__/jsonpath-compliance-test-suite/cts.json', `file://${peer}`), 'utf8'),
) as {
  tests: {
    name: string;
    selector: string;
    document?: JsonValue;
    result?: JsonValue[];
    results?: JsonValue[][];
    invalid_selector?: boolean;
  }[];
};

const run = (selector: string, document: JsonValue) =>
  queryNodes(compileQuery(selector), document, stepBudget(mostSteps));

const pointerOf = (node: QueriedNode): string =>
  node.parent === null ? '' : appendPointer(pointerOf(node.parent), node.key);

describe('the compliance test suite of RFC 9535', () => {
  const valid = suite.tests.filter(({ invalid_selector }) => !invalid_selector);
  const invalid = suite.tests.filter(({ invalid_selector }) => invalid_selector);

  it.each(valid)('selects: $name', ({ selector, document, result, results }) => {
    const nodes = run(selector, document!);
    expect(results ?? [result]).toContainEqual(nodes.map(({ value }) => value));
    for (const node of nodes) expect(valueAt(document!, pointerOf(node))).toBe(node.value);
  });

  it.each(invalid)('refuses: $name', ({ selector }) => {
    expect(() => compileQuery(selector)).toThrow(InvalidTarget);
  });
});

describe('a hostile expression', () => {
  const list = Array.from({ length: 5_000 }, (_, index) => ({ a: 'a'.repeat(50), b: [index] }));

  it.each([
    '$..*..*..*',
    '$[?count($..*) > 1]',
    '$..[?@ == $]',
    `$${'[*,*,*,*]'.repeat(40)}`,
    '$[*,*][?@..a]..*..*',
  ])('%s costs no more than its budget', (selector) => {
    const budget = stepBudget(200_000);
    expect(() => queryNodes(compileQuery(selector), [list, list], budget)).toThrow(StepBudgetExceeded);
  });

  it('may hold a pattern that other engines take for ever to match', () => {
    expect(run(`$[?match(@.a, '(a*)*b')]`, list.slice(0, 10))).toEqual([]);
  });

  it.each([`$[?${'('.repeat(2_000)}`, `$${"['a']".repeat(300)}`, `$[?${'!'.repeat(900)}@]`])(
    'is refused or read: %s',
    (selector) => {
      expect([undefined, InvalidTarget]).toContain(thrownBy(() => compileQuery(selector)));
    },
  );
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).constructor;
  }
}
