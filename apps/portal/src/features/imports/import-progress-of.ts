import type { Import, ImportOutcomes } from '@connectory/contracts';

/** The outcomes in the order in which they are shown: what went well first. */
export const outcomeOrder: readonly (keyof ImportOutcomes)[] = [
  'created',
  'updated',
  'unchanged',
  'needsReview',
  'failed',
  'cancelled',
];

export const outcomeLabels: Record<keyof ImportOutcomes, string> = {
  created: 'New',
  updated: 'Updated',
  unchanged: 'Unchanged',
  needsReview: 'Needs review',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** How many entries have got where the import is going: to a plan, or to their end. */
export function endedOf({ entryCount, counts }: Pick<Import, 'entryCount' | 'counts' | 'state'>): number {
  return Math.max(0, entryCount - (counts.received ?? 0) - (counts.running ?? 0));
}

/** `about 3 minutes left`; seconds are rounded up, so that nobody is promised too much. */
export function timeLeft(seconds: number): string {
  if (seconds < 60)
    return seconds <= 5 ? 'a few seconds left' : `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  if (seconds < 3_600) {
    const minutes = Math.ceil(seconds / 60);
    return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
  }
  const hours = Math.ceil(seconds / 3_600);
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'} left`;
}

/** `156 entries a second`, `30 entries a minute` when it is less than one a second. */
export function rateWords(perSecond: number): string {
  if (perSecond >= 1) return `${Math.round(perSecond).toLocaleString('en-GB')} a second`;
  return `${Math.round(perSecond * 60)} a minute`;
}
