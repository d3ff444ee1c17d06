import { useEffect, useRef, useState } from 'react';

const longestPauseMs = 15_000;

interface EventStream {
  /** Where server-sent events come from; `null` while there is nothing to watch. */
  readonly path: string | null;
  readonly event: string;
  readonly onData: (data: string) => void;
}

/** Listens to server-sent events, and comes back when the connection breaks. Says whether it is there. */
export function useEventStream({ path, event, onData }: EventStream): boolean {
  const [isConnected, setConnected] = useState(true);
  const listener = useRef(onData);

  useEffect(() => {
    listener.current = onData;
  }, [onData]);

  useEffect(() => {
    if (path === null) return;
    const address = path;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;

    function connect() {
      source = new EventSource(address);
      source.addEventListener('open', () => setConnected(true));
      source.addEventListener(event, ({ data }: MessageEvent<string>) => {
        failures = 0;
        setConnected(true);
        listener.current(data);
      });
      source.addEventListener('error', () => {
        setConnected(false);
        // A refused connection is not tried again by the browser; a broken one is.
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(connect, Math.min(1_000 * 2 ** failures, longestPauseMs));
        failures += 1;
      });
    }

    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [path, event]);

  return isConnected;
}
