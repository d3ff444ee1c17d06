'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ApiKey } from '@connectory/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiKeysQuery, revokeApiKey } from '../../api/api-keys';
import { ProblemNotice } from '../../components/problem-notice';

interface RevokeApiKeyDialogProps {
  /** The key to revoke; `null` closes the dialog. */
  readonly apiKey: ApiKey | null;
  readonly onClose: () => void;
}

export function RevokeApiKeyDialog({ apiKey, onClose }: RevokeApiKeyDialogProps) {
  const queryClient = useQueryClient();
  const revoking = useMutation({
    mutationFn: (key: ApiKey) => revokeApiKey(key.id),
    onSuccess: async (_, key) => {
      notifications.show({ message: `${key.name} is revoked` });
      onClose();
      await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    },
  });
  return (
    <Modal
      opened={apiKey !== null}
      onClose={onClose}
      title="Revoke API key"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="lg">
        <Text size="sm">
          Whatever uses <strong>{apiKey?.name}</strong> stops working at once. This cannot be undone.
        </Text>
        {revoking.error && <ProblemNotice error={revoking.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="red" loading={revoking.isPending} onClick={() => apiKey && revoking.mutate(apiKey)}>
            Revoke
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
