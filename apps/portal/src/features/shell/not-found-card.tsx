'use client';

import { Anchor, Text } from '@mantine/core';
import Link from 'next/link';
import { GateCard } from '../account/gate-card';

export function NotFoundCard() {
  return (
    <GateCard title="There is nothing at this address">
      <Text c="dimmed" size="sm">
        The link may be old or mistyped. Everything that is registered stands in the{' '}
        <Anchor component={Link} href="/">
          catalog
        </Anchor>
        , and what you handed over lately in the{' '}
        <Anchor component={Link} href="/registrations">
          registrations
        </Anchor>
        .
      </Text>
    </GateCard>
  );
}
