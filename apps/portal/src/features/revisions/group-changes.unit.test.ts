import { describe, expect, it } from 'vitest';
import { brokenRules, groupChanges, type Change } from './group-changes';

const change = (rule: string, kind: Change['class'], path: string | null): Change => ({
  rule,
  class: kind,
  operation: path === null ? null : { method: 'get', path, operationId: null },
  pointer: { old: null, new: null },
  message: `${rule} at ${path ?? 'the document'}`,
});
const changes = [
  change('summary-changed', 'cosmetic', '/a'),
  change('title-changed', 'cosmetic', null),
  change('operation-added', 'safe', '/c'),
  change('operation-removed', 'breaking', '/b'),
  change('enum-narrowed', 'breaking', '/a'),
];

describe('groupChanges', () => {
  it('puts the worst first, among operations and within one', () => {
    const groups = groupChanges(changes, null);
    expect(groups.map(({ key, worst }) => [key, worst])).toEqual([
      ['get /a', 'breaking'],
      ['get /b', 'breaking'],
      ['get /c', 'safe'],
      ['', 'cosmetic'],
    ]);
    expect(groups[0]?.changes.map(({ rule }) => rule)).toEqual(['enum-narrowed', 'summary-changed']);
  });

  it('shows one class only when asked', () => {
    expect(groupChanges(changes, 'safe').map(({ key }) => key)).toEqual(['get /c']);
  });

  it('loses no change', () => {
    expect(groupChanges(changes, null).flatMap((group) => group.changes)).toHaveLength(changes.length);
  });
});

describe('brokenRules', () => {
  it('names each broken rule once, also those whose changes are not told', () => {
    expect(brokenRules(changes, ['enum-narrowed', 'path-changed']).map(({ rule }) => rule)).toEqual([
      'operation-removed',
      'enum-narrowed',
      'path-changed',
    ]);
  });
});
