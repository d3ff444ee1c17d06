import { Import, importEvent } from '@connectory/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
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
    onData: (data) => queryClient.setQueryData(queryKey, Import.parse(JSON.parse(data))),
  });
  const query = useQuery({
    ...importQuery(id),
    // Should the stream stay away, asking now and then still gets there.
    refetchInterval: ({ state }) => (state.data && !isResting(state.data) && !isConnected ? 3_000 : false),
  });
  const state = query.data?.state;
  const before = useRef(state);

  // Not when an event says so: a small import may have ended before anybody listened.
  useEffect(() => {
    const has = before.current;
    before.current = state;
    if (has === undefined || has === state) return;
    for (const part of ['items', 'plan'])
      void queryClient.invalidateQueries({ queryKey: ['import', id, part] });
    for (const list of ['imports', 'connectors', 'registrations']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
  }, [id, state, queryClient]);

  return { query, isReconnecting: isWatching && !isConnected };
}
