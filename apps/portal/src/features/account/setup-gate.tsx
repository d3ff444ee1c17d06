'use client';

import { Anchor, Code, Loader, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { GateCard } from './gate-card';
import { SetupForm } from './setup-form';
import { tokenOf } from './token-of';

const onHashChange = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The token stands behind the `#`, which a browser never sends: it stays out of logs and of Referer headers. */
export function SetupGate({ isNeeded }: { isNeeded: boolean }) {
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => null,
  );
  if (!isNeeded) return <AlreadyDone />;
  if (hash === null) return <GateCard title="Set up Connectory">{<Loader size="sm" />}</GateCard>;
  const token = tokenOf(hash);
  if (!token) return <LinkNeeded />;
  return (
    <GateCard title="Set up Connectory">
      <Text c="dimmed" size="sm" mb="lg">
        Create your organisation and its owner: you. Everything that you register belongs to it.
      </Text>
      <SetupForm key={token} token={token} />
    </GateCard>
  );
}

function LinkNeeded() {
  return (
    <GateCard title="Connectory is waiting to be set up">
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          Open the one-time set-up link to create the first organisation. It was printed where Connectory was
          started:
        </Text>
        <Code block>http://…/setup#token=…</Code>
        <Text c="dimmed" size="sm">
          If it is lost, whoever runs this server makes a new one, in Connectory’s folder:
        </Text>
        <Code block>node apps/api/dist/setup-link-command.js</Code>
        <Text c="dimmed" size="sm">
          The link proves that you have access to the server. Nobody else can claim this installation.
        </Text>
      </Stack>
    </GateCard>
  );
}

function AlreadyDone() {
  return (
    <GateCard title="Connectory is set up already">
      <Text c="dimmed" size="sm">
        The set-up link works once.{' '}
        <Anchor component={Link} href="/sign-in">
          Sign in
        </Anchor>{' '}
        with the account that was created, or with one that its owner gave you.
      </Text>
    </GateCard>
  );
}
