import type { ImportItem } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { itemOutcome } from './item-outcome';

const item = {
  outcome: null,
  undo: null,
  plan: null,
  revision: null,
  state: 'received',
} as unknown as ImportItem;
const plan = { unchanged: false, updates: null } as unknown as NonNullable<ImportItem['plan']>;

describe('itemOutcome', () => {
  it('says nothing while nothing has come of it', () => {
    expect(itemOutcome(item)).toBe('');
  });

  it('says what came of it', () => {
    expect(itemOutcome({ ...item, state: 'published', outcome: 'created', revision: 1 })).toBe(
      'New connector',
    );
    expect(itemOutcome({ ...item, state: 'published', outcome: 'updated', revision: 4 })).toBe(
      'Updated to revision 4',
    );
  });

  it('says what would come of it', () => {
    const planned = { ...item, state: 'planned' as const, plan };
    expect(itemOutcome(planned)).toBe('Would be new');
    const updates = { connectorId: 'c', name: 'Orders' };
    expect(itemOutcome({ ...planned, plan: { ...plan, updates } })).toBe('Would update Orders');
    expect(itemOutcome({ ...planned, plan: { ...plan, updates, unchanged: true } })).toBe(
      'Would change nothing',
    );
  });

  it('says first what was taken back', () => {
    expect(itemOutcome({ ...item, outcome: 'created', undo: 'taken-back' })).toBe('Taken back');
  });
});
