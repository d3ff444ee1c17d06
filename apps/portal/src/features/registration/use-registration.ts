import { finalRegistrationStates, Registration, registrationEvent } from '@connectory/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { registrationPath, registrationQuery } from '../../api/registrations';

const longestPauseMs = 15_000;

export const isFinal = ({ state }: Pick<Registration, 'state'>) => finalRegistrationStates.includes(state);

/** One registration as it stands, kept up to date by server-sent events until it is final. */
export function useRegistration(id: string) {
  const queryClient = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  const query = useQuery({
    ...registrationQuery(id),
    // Should the stream stay away, asking now and then still gets there.
    refetchInterval: ({ state }) => (state.data && !isFinal(state.data) && !isConnected ? 3_000 : false),
  });
  const isWatching = query.data !== undefined && !isFinal(query.data);

  useEffect(() => {
    if (!isWatching) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;

    function onEvent(event: MessageEvent<string>) {
      const registration = Registration.parse(JSON.parse(event.data));
      failures = 0;
      setConnected(true);
      queryClient.setQueryData(registrationQuery(id).queryKey, registration);
      if (!isFinal(registration)) return;
      source?.close();
      void queryClient.invalidateQueries({ queryKey: ['registrations'] });
      void queryClient.invalidateQueries({ queryKey: ['connectors'] });
    }

    function connect() {
      source = new EventSource(registrationPath(id, '/events'));
      source.addEventListener('open', () => setConnected(true));
      source.addEventListener(registrationEvent, onEvent);
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
  }, [id, isWatching, queryClient]);

  return { query, isReconnecting: isWatching && !isConnected };
}
