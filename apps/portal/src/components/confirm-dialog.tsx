'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ProblemNotice } from './problem-notice';

interface ConfirmWords {
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  readonly sentences: readonly string[];
  readonly isDangerous: boolean;
}

interface ConfirmDialogProps {
  /** `null` closes the dialog. */
  readonly words: ConfirmWords | null;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen, and asks. The focus starts on the way that changes nothing. */
export function ConfirmDialog({ words, isBusy, error, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Modal
      opened={words !== null}
      onClose={onClose}
      title={words?.title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="lg">
        <Stack gap={6}>
          {words?.sentences.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </Stack>
        {error && <ProblemNotice error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {words?.keep}
          </Button>
          <Button {...(words?.isDangerous ? { color: 'red' } : {})} loading={isBusy} onClick={onConfirm}>
            {words?.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
