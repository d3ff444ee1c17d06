import { useDebouncedValue } from '@mantine/hooks';
import { ConnectorState, SourceKind } from '@connectory/contracts';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { CatalogFilter } from '../../api/connectors';
import { queryString } from '../../api/request';

const nothing: CatalogFilter = { q: '', tag: null, state: null, owner: null, kind: null };

/**
 * The catalog's filter. `filter` follows every key stroke; `asked` is what the server is asked for and what stands
 * in the address, so that a search can be linked to and the back button keeps it.
 */
export function useCatalogFilter() {
  const parameters = useSearchParams();
  const [filter, setFilter] = useState<CatalogFilter>(() => ({
    q: parameters.get('q') ?? '',
    tag: parameters.get('tag'),
    state: ConnectorState.safeParse(parameters.get('state')).data ?? null,
    owner: parameters.get('owner'),
    kind: SourceKind.shape.kind.safeParse(parameters.get('kind')).data ?? null,
  }));
  const [typed] = useDebouncedValue(filter.q.trim().slice(0, 200), 200);
  const asked: CatalogFilter = { ...filter, q: typed };
  const address = queryString({ ...asked });

  useEffect(() => {
    if (address !== window.location.search) window.history.replaceState(null, '', address || '/');
  }, [address]);

  return {
    filter,
    asked,
    isFiltering: address !== '',
    change: (part: Partial<CatalogFilter>) => setFilter((current) => ({ ...current, ...part })),
    clear: () => setFilter(nothing),
  };
}
