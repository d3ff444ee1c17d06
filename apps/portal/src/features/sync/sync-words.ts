import type { ConnectorSync } from '@connectory/contracts';

const outcomes: Record<NonNullable<ConnectorSync['outcome']>, string> = {
  unchanged: 'it said the same as before',
  updated: 'it had changed, and a new revision was made',
  'needs-review': 'it had changed, and somebody has to look at the draft',
  failed: 'it could not be read',
};

export const outcomeWords = (outcome: NonNullable<ConnectorSync['outcome']>): string => outcomes[outcome];

export const intervals = [5, 15, 60, 360, 1_440, 10_080] as const;

/** `every 5 minutes`, `every hour`, `every 6 hours`, `every day`, `every week`. */
export function intervalWords(minutes: number): string {
  for (const [size, unit] of [
    [10_080, 'week'],
    [1_440, 'day'],
    [60, 'hour'],
  ] as const) {
    if (minutes % size === 0) return minutes === size ? `every ${unit}` : `every ${minutes / size} ${unit}s`;
  }
  return `every ${minutes} minutes`;
}
