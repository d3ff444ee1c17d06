const MINUTE_MS = 60_000;
const MOST_MINUTES = 24 * 60;
const MOST_DOUBLINGS = 12;

/**
 * When an address is looked at again: in `everyMinutes`, twice as long after each failure in a row, a day at most. `chance`
 * (0 to 1) spreads those that were set up together over a tenth of the time, so that they do not all come at once.
 */
export function nextSync(everyMinutes: number, failures: number, now: Date, chance: number): Date {
  const doubled = everyMinutes * 2 ** Math.min(failures, MOST_DOUBLINGS);
  const minutes = failures === 0 ? everyMinutes : Math.max(everyMinutes, Math.min(doubled, MOST_MINUTES));
  return new Date(now.getTime() + minutes * MINUTE_MS * (1 + chance / 10));
}
