import { useRef } from 'react';
import { randomKey } from './random-key';

/** Gives an idempotency key: what is sent again after a failure keeps its key, something else gets another. */
export function useAttemptKey(): (fingerprint: string) => string {
  const last = useRef<{ fingerprint: string; key: string }>(null);
  return (fingerprint) => {
    if (last.current?.fingerprint !== fingerprint) last.current = { fingerprint, key: randomKey() };
    return last.current.key;
  };
}
