'use client';

import { Button, Group, Text } from '@mantine/core';
import { GateCard } from '../features/account/gate-card';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <GateCard title="This page broke">
      <Text c="dimmed" size="sm">
        That is a fault of the portal, not yours. Nothing that you registered is lost.
        {error.digest && ` Its number in the portal’s log is ${error.digest}.`}
      </Text>
      <Group mt="lg">
        <Button onClick={retry}>Try again</Button>
        <Button variant="default" component="a" href="/">
          To the catalog
        </Button>
      </Group>
    </GateCard>
  );
}
