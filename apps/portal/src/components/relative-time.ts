const steps = [
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['month', 2_629_800],
  ['year', 31_557_600],
] as const;

const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** Both in milliseconds since 1970. `just now` below a minute; works for the future too. */
export function relativeTime(at: number, now: number): string {
  const seconds = (at - now) / 1000;
  const step = steps.findLast(([, size]) => Math.abs(seconds) >= size);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : 'just now';
}
