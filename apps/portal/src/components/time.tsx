'use client';

import { useSyncExternalStore } from 'react';
import { relativeTime } from './relative-time';

let now = Date.now();

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, 30_000);
  return () => clearInterval(timer);
}

/** `5 minutes ago`, kept true while the page is open; the exact time is in the title. */
export function Time({ at }: { at: string }) {
  const current = useSyncExternalStore(
    everyHalfMinute,
    () => now,
    () => now,
  );
  const moment = new Date(at);
  const exact = moment.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} title={exact} suppressHydrationWarning>
      {relativeTime(moment.getTime(), current)}
    </time>
  );
}
