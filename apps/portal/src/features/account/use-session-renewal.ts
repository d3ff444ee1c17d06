import { useQuery } from '@tanstack/react-query';
import { renewSession } from '../../api/account';

const HOUR_MS = 60 * 60 * 1_000;

/** Has the session of whoever uses the portal live on, while they do. */
export function useSessionRenewal(): void {
  useQuery({
    queryKey: ['session'],
    queryFn: renewSession,
    staleTime: HOUR_MS,
    refetchInterval: HOUR_MS,
  });
}
