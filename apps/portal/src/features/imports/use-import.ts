import { Import, importEvent } from '@connectory/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { importPath, importQuery, isResting } from '../../api/imports';
import { useEventStream } from '../../api/use-event-stream';

/** One import as it stands, kept up to date by server-sent events while something is at work. */
export function useImport(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = importQuery(id);
  const known = queryClient.getQueryData(queryKey);
  const isWatching = known !== undefined && !isResting(known);
  const isConnected = useEventStream({
    path: isWatching ? importPath(id, '/events') : null,
    event: importEvent,
    onData: (data) => {
      const told = Import.parse(JSON.parse(data));
      queryClient.setQueryData(queryKey, told);
      if (!isResting(told)) return;
      void queryClient.invalidateQueries({ queryKey: [...queryKey, 'items'] });
      void queryClient.invalidateQueries({ queryKey: [...queryKey, 'plan'] });
      for (const changed of ['imports', 'connectors', 'registrations']) {
        void queryClient.invalidateQueries({ queryKey: [changed] });
      }
    },
  });
  const query = useQuery({
    ...importQuery(id),
    // Should the stream stay away, asking now and then still gets there.
    refetchInterval: ({ state }) => (state.data && !isResting(state.data) && !isConnected ? 3_000 : false),
  });
  return { query, isReconnecting: isWatching && !isConnected };
}
