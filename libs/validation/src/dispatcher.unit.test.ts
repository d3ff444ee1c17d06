import type { DefinitionNode, JsonObject } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { createDispatcher } from './dispatcher.js';
import { having } from './rule.js';

const node = (value: JsonObject): DefinitionNode => ({
  type: 'Tag',
  value,
  ref: null,
  parent: null,
  step: [],
});

function called(members: readonly string[], values: readonly JsonObject[]): JsonObject[] {
  const seen: JsonObject[] = [];
  const dispatcher = createDispatcher();
  dispatcher.add({ Tag: having(members, ({ value }) => seen.push(value)) });
  values.forEach((value) => dispatcher.dispatch(node(value)));
  return seen;
}

describe('createDispatcher', () => {
  it('calls a handler for what has one of its members', () => {
    const values: JsonObject[] = [{ name: 'a' }, { 'x-a': 1 }, { 'x-b': 1, name: 'a' }, {}];
    expect(called(['x-a', 'other'], values)).toEqual([values[1]]);
  });

  it('knows any number of members', () => {
    const names = Array.from({ length: 100 }, (_, index) => `member${index}`);
    for (const name of names) expect(called([name], [{ [name]: 1 }])).toHaveLength(1);
  });

  it('tells of extensions, also of those that a handler looks at', () => {
    const dispatcher = createDispatcher();
    const seen: string[] = [];
    dispatcher.add({ Tag: having(['x-a', 'name'], () => seen.push('handler')) });
    dispatcher.addForExtensions(() => seen.push('extension'));
    const values: JsonObject[] = [{ 'x-a': 1 }, { 'X-b': 1 }, { name: 'a' }, { other: 1 }];
    for (const value of values) dispatcher.dispatch(node(value));
    expect(seen).toEqual(['extension', 'handler', 'extension', 'handler']);
  });
});
