'use client';

import { Button } from '@mantine/core';
import type { Import } from '@connectory/contracts';
import { IconArrowBackUp, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnImport, importQuery, type ImportAction } from '../../api/imports';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { actionWords } from './import-action-words';
import classes from './import-actions.module.css';

export function useImportAction(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (action: ImportAction) => actOnImport(id, action),
    onSuccess: async (changed) => {
      queryClient.setQueryData(importQuery(id).queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey });
      await queryClient.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}

/** Cancel, try again, take back: each says first what it will do. */
export function ImportActions({ item }: { item: Import }) {
  const [asked, setAsked] = useState<Exclude<ImportAction, 'commit'> | null>(null);
  const acting = useImportAction(item.id);
  const { cancel, retry, undo } = item.abilities;
  const words = asked && actionWords(asked, item);
  return (
    <div className={classes.actions}>
      {retry && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => setAsked('retry')}
        >
          Try failed ones again
        </Button>
      )}
      {cancel && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={() => setAsked('cancel')}
        >
          Cancel
        </Button>
      )}
      {undo && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => setAsked('undo')}
        >
          Undo
        </Button>
      )}
      <ConfirmDialog
        words={words}
        isBusy={acting.isPending}
        error={acting.error}
        onClose={() => {
          acting.reset();
          setAsked(null);
        }}
        onConfirm={() => asked && acting.mutate(asked, { onSuccess: () => setAsked(null) })}
      />
    </div>
  );
}
