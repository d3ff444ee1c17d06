'use client';

import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <EmptyState
      icon={<IconTool size={26} />}
      title="This page broke"
      action={<Button onClick={retry}>Try again</Button>}
    >
      That is a fault of the portal, not yours. Nothing that you registered is lost.
      {error.digest && ` Its number in the portal’s log is ${error.digest}.`}
    </EmptyState>
  );
}
