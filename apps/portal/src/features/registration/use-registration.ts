import { finalRegistrationStates, Registration, registrationEvent } from '@connectory/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { registrationPath, registrationQuery } from '../../api/registrations';
import { useEventStream } from '../../api/use-event-stream';

export const isFinal = ({ state }: Pick<Registration, 'state'>) => finalRegistrationStates.includes(state);

/** One registration as it stands, kept up to date by server-sent events until it is final. */
export function useRegistration(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = registrationQuery(id);
  const known = queryClient.getQueryData(queryKey);
  const isWatching = known !== undefined && !isFinal(known);
  const isConnected = useEventStream({
    path: isWatching ? registrationPath(id, '/events') : null,
    event: registrationEvent,
    onData: (data) => {
      const registration = Registration.parse(JSON.parse(data));
      queryClient.setQueryData(queryKey, registration);
      if (!isFinal(registration)) return;
      void queryClient.invalidateQueries({ queryKey: ['registrations'] });
      void queryClient.invalidateQueries({ queryKey: ['connectors'] });
    },
  });
  const query = useQuery({
    ...registrationQuery(id),
    // Should the stream stay away, asking now and then still gets there.
    refetchInterval: ({ state }) => (state.data && !isFinal(state.data) && !isConnected ? 3_000 : false),
  });
  return { query, isReconnecting: isWatching && !isConnected };
}
