import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** One client per page load. A session that ended while the page was open leads to sign-in and back. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => error instanceof ApiError && error.isPassing && failures < 2,
      },
    },
  });
}

function leaveWhenSignedOut(error: Error): void {
  if (!(error instanceof ApiError) || error.code !== 'auth/unauthenticated') return;
  const { pathname, search } = window.location;
  if (pathname === '/sign-in' || pathname === '/setup') return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
