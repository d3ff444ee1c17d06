'use client';

import { Button, Checkbox, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Connector, RevisionSummary } from '@connectory/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { diffQuery, publishRevision, useConnectorChanged } from '../../api/revisions';
import { Coded } from '../../components/coded';
import { ProblemNotice } from '../../components/problem-notice';
import { brokenRules, type BrokenRule } from './group-changes';
import { ruleWords } from './revision-words';

interface PublishDialogProps {
  readonly connector: Connector;
  readonly revision: RevisionSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a revision current, after somebody has acknowledged each rule that this breaks. */
export function PublishDialog({ connector, revision, isOpen, onClose }: PublishDialogProps) {
  const { id, state } = connector;
  const isFirst = state === 'draft';
  const diff = useQuery({
    ...diffQuery(id, connector.revision, revision.number),
    enabled: isOpen && !isFirst && connector.revision !== revision.number,
  });
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const changed = useConnectorChanged(id);
  const publishing = useMutation({
    mutationFn: () => publishRevision(id, revision.number, agreed),
    onSuccess: async () => {
      notifications.show({ message: `Revision ${revision.number} is what callers get now` });
      onClose();
      await changed();
    },
  });
  const rules = isFirst || !diff.data ? [] : brokenRules(diff.data.changes, []);
  const isRollback = !isFirst && revision.number < connector.revision;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={isRollback ? `Back to revision ${revision.number}?` : `Publish revision ${revision.number}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="lg">
        <Text size="sm">
          {isRollback
            ? 'It becomes what callers get. The revisions after it stay in the list, and can be published again.'
            : 'It becomes what callers get. The one before it stays in the list, and can be published again.'}
        </Text>
        {diff.isFetching && <Loader size="sm" aria-label="Comparing with what is current" />}
        {diff.error && <ProblemNotice error={diff.error} onRetry={() => void diff.refetch()} />}
        {rules.length > 0 && <Acknowledge rules={rules} agreed={agreed} onAgreed={setAgreed} />}
        {publishing.error && <ProblemNotice error={publishing.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Not now
          </Button>
          <Button
            disabled={diff.isFetching || rules.some(({ rule }) => !agreed.includes(rule))}
            loading={publishing.isPending}
            onClick={() => publishing.mutate()}
          >
            {isRollback ? 'Make it current again' : 'Publish'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface AcknowledgeProps {
  readonly rules: readonly BrokenRule[];
  readonly agreed: readonly string[];
  readonly onAgreed: (rules: string[]) => void;
}

const Acknowledge = ({ rules, agreed, onAgreed }: AcknowledgeProps) => (
  <Checkbox.Group
    label="This breaks those who call it today"
    description="Tick each to say that you know."
    value={[...agreed]}
    onChange={onAgreed}
  >
    <Stack gap="sm" mt="sm">
      {rules.map(({ rule, changes }) => (
        <Checkbox
          key={rule}
          value={rule}
          label={ruleWords(rule)}
          description={
            <>
              {changes[0] && <Coded text={changes[0].message} />}
              {changes.length > 1 && ` And ${changes.length - 1} more like it.`}
            </>
          }
        />
      ))}
    </Stack>
  </Checkbox.Group>
);
