import type { LedgerEntry } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { composeLedgers } from './compose-ledgers.js';

const mapped = (source: string, ...targets: string[]): LedgerEntry => ({
  source,
  outcome: 'mapped',
  targets,
});
const merged = (source: string, ...targets: string[]): LedgerEntry => ({
  source,
  outcome: 'merged',
  targets,
});
const defaulted = (source: string, ...targets: string[]): LedgerEntry => ({
  source,
  outcome: 'defaulted',
  targets,
});
const lost = (source: string, code = 'b/lost'): LedgerEntry => ({
  source,
  outcome: 'lost',
  targets: [],
  code,
  reason: 'R',
});

describe('composing ledgers', () => {
  it('follows targets through the second step, and through the subtrees that they stand in', () => {
    expect(
      composeLedgers(
        [mapped('/item/0', '/paths/~1a/get'), merged('/item/0/name', '/paths/~1a/get/summary')],
        [mapped('', ''), mapped('/paths/~1a/get', '/paths/~1b/get')],
      ),
    ).toEqual([mapped('/item/0', '/paths/~1b/get'), merged('/item/0/name', '/paths/~1b/get/summary')]);
  });

  it('takes a shared place for what it is: nothing is known of the shape below it', () => {
    expect(composeLedgers([mapped('/a', '/b/c')], [merged('/b', '/d')])).toEqual([merged('/a', '/d')]);
  });

  it('loses a node whose targets all get lost, and no other', () => {
    expect(
      composeLedgers(
        [mapped('/a', '/x/1'), mapped('/b', '/x/1', '/y'), mapped('/c', '/x'), merged('/d', '/x')],
        [mapped('', ''), lost('/x'), mapped('/x/2', '/z')],
      ),
    ).toEqual([lost('/a'), mapped('/b', '/y'), lost('/c'), merged('/d', '/z'), mapped('/c/2', '/z')]);
  });

  it('keeps what was lost or said nothing before', () => {
    expect(composeLedgers([lost('/a', 'a/lost'), merged('/b')], [mapped('', '')])).toEqual([
      lost('/a', 'a/lost'),
      merged('/b'),
    ]);
  });

  it('says of the source what the second step says of the subtree that came from it', () => {
    expect(
      composeLedgers(
        [mapped('', ''), mapped('/definitions/A', '/components/schemas/A'), mapped('/x', '/y')],
        [
          mapped('', ''),
          lost('/components/schemas/A/not'),
          mapped('/components/schemas/A', '/definitions/A'),
          lost('/tags/0'),
          lost('/x/1'),
        ],
      ),
    ).toEqual([
      mapped('', ''),
      mapped('/definitions/A', '/definitions/A'),
      mapped('/x', '/y'),
      lost('/definitions/A/not'),
      // `/x/1` of the source is not `/x/1` of the document between: that has moved to `/y`.
      lost('/tags/0'),
    ]);
  });

  it('drops a default that got lost, unless something unusable stood there', () => {
    const first = [defaulted('/info/title', '/info/title')];
    const second = [lost('/info')];
    expect(composeLedgers(first, second, { source: {}, output: {} })).toEqual([]);
    expect(composeLedgers(first, second, { source: { info: { title: 1 } }, output: {} })).toEqual([
      lost('/info/title'),
    ]);
  });

  it('names only nodes that are there, where it is shown both ends', () => {
    expect(
      composeLedgers(
        [mapped('/a', '/b')],
        [mapped('/b', '/c'), lost('/b/x'), lost('/b/y'), mapped('/b/z', '/c/z')],
        { source: { a: { x: 1, z: 2 } }, output: { c: {} } },
      ),
    ).toEqual([mapped('/a', '/c'), lost('/a/x'), mapped('/a/z', '/c')]);
  });
});
