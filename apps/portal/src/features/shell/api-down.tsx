'use client';

import { Button, Code, Text } from '@mantine/core';
import { GateCard } from '../account/gate-card';

export function ApiDown() {
  return (
    <GateCard title="Connectory’s API does not answer">
      <Text c="dimmed" size="sm">
        The portal is up, but the part that does the work is not reachable. If Connectory was started a moment
        ago, give it a few seconds. Otherwise look at the log of the API, and check that{' '}
        <Code>CONNECTORY_API_URL</Code> points to it.
      </Text>
      <Button mt="lg" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </GateCard>
  );
}
