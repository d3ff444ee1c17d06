import type { Import } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { actionWords } from './import-action-words';

const item = {
  counts: { received: 3, running: 1, planned: 0, published: 9, 'needs-review': 0, failed: 1, cancelled: 0 },
  outcomes: { created: 1, updated: 8, unchanged: 0, needsReview: 0, failed: 1, cancelled: 0 },
} as Import;

describe('what is said before an import is acted upon', () => {
  it('counts what a cancellation leaves alone', () => {
    expect(actionWords('cancel', item).sentences[0]).toBe('4 entries that are not done will be left alone.');
  });

  it('counts what is tried again', () => {
    expect(actionWords('retry', item).sentences[0]).toBe('1 entry that failed is read once more.');
  });

  it('tells what goes and what goes back', () => {
    expect(actionWords('undo', item).sentences.slice(0, 2)).toEqual([
      '1 connector that it made leaves the catalog.',
      '8 connectors that it changed get the revision from before.',
    ]);
    const drafts = { ...item, outcomes: { ...item.outcomes, needsReview: 2 } };
    expect(actionWords('undo', drafts).sentences).toContain('2 drafts that wait for review go too.');
  });
});
