'use client';

import { Button, Modal, Skeleton } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taggedConnectorQuery } from '../../api/connector-look';
import { ProblemNotice } from '../../components/problem-notice';
import { LookForm } from './look-form';

/** Leads to the name, description, colour and icon of a connector. */
export function LookButton({ connector }: { connector: Connector }) {
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...taggedConnectorQuery(connector.id), enabled: isOpen });
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Change name and icon
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title="Name and icon"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.data ? (
          <LookForm
            key={query.data.tag}
            connector={query.data.value}
            tag={query.data.tag}
            onDone={close}
            onReload={() => void query.refetch()}
          />
        ) : (
          !query.error && <Skeleton height={320} />
        )}
      </Modal>
    </>
  );
}
