import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { createImport, importQuery, type ImportAttempt } from '../../api/imports';
import type { UploadProgress } from '../../api/upload';
import { useAttemptKey } from '../../components/use-attempt-key';

/** Hands an import over, tells how far the bytes have come, and leads to the import once they are there. */
export function useImportUpload() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const keyOf = useAttemptKey();
  const running = useRef<AbortController>(null);
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const sending = useMutation({
    mutationFn: (attempt: ImportAttempt) => {
      const abort = new AbortController();
      running.current = abort;
      return createImport(attempt, keyOf(fingerprintOf(attempt)), setProgress, abort.signal);
    },
    onSuccess: (made) => {
      queryClient.setQueryData(importQuery(made.id).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: ['imports'] });
      router.push(`/imports/${made.id}`);
    },
    onSettled: () => {
      running.current = null;
    },
  });
  const isSending = sending.isPending;

  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);

  // Whoever leaves the page has given it up.
  useEffect(() => () => running.current?.abort(), []);

  return {
    send: (attempt: ImportAttempt) => {
      setProgress(null);
      sending.mutate(attempt);
    },
    stop: () => running.current?.abort(),
    progress,
    // Stays on while the next page comes in, so that nobody sends it twice.
    isSending: isSending || sending.isSuccess,
    error: isGivenUp(sending.error) ? null : sending.error,
  };
}

const fingerprintOf = ({ files, name, dryRun }: ImportAttempt): string =>
  JSON.stringify([name, dryRun, ...files.map(({ path, file }) => [path, file.size, file.lastModified])]);

const isGivenUp = (error: Error | null) => error?.name === 'AbortError';
