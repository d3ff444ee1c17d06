import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ApiError } from '../../api/api-error';
import { reviseDefinition, useConnectorChanged } from '../../api/revisions';

export const isChangedMeanwhile = (error: Error | null): boolean =>
  error instanceof ApiError && error.code === 'connector/changed-meanwhile';

/** Saves an edited document as a draft, and leads to it. */
export function useRevise(id: string) {
  const router = useRouter();
  const changed = useConnectorChanged(id);
  return useMutation({
    mutationFn: ({ base, document }: { base: number; document: string }) =>
      reviseDefinition(id, base, document),
    onSuccess: async ({ number }, { base }) => {
      notifications.show({
        message:
          number === base ? 'It says the same as before: no draft was made' : `Saved as revision ${number}`,
      });
      await changed();
      router.push(`/connectors/${id}?tab=revisions&revision=${number}`);
    },
    onError: async (error) => {
      // To know whose change it is, and what to save over.
      if (isChangedMeanwhile(error)) await changed();
    },
  });
}
