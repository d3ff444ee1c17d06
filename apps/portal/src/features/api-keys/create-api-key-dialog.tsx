'use client';

import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiKeysQuery, createApiKey } from '../../api/api-keys';
import { CreateApiKeyForm } from './create-api-key-form';
import { CreatedKey } from './created-key';

interface CreateApiKeyDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CreateApiKeyDialog({ isOpen, onClose }: CreateApiKeyDialogProps) {
  const queryClient = useQueryClient();
  const creating = useMutation({
    mutationFn: createApiKey,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });

  function close() {
    // The key goes out of memory with the dialog.
    creating.reset();
    onClose();
  }

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={creating.data ? 'Your new API key' : 'Create API key'}
      // The key is shown once: a click beside the dialog must not lose it.
      closeOnClickOutside={!creating.data}
      closeOnEscape={!creating.data}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {creating.data ? (
        <CreatedKey created={creating.data} onDone={close} />
      ) : (
        <CreateApiKeyForm onCreate={creating.mutate} isSending={creating.isPending} error={creating.error} />
      )}
    </Modal>
  );
}
