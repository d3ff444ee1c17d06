'use client';

import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import Link from 'next/link';
import { ApiError } from '../api/api-error';
import { EmptyState } from './empty-state';
import { ProblemNotice } from './problem-notice';

const ways = {
  registration: { href: '/registrations', label: 'To the registrations' },
  connector: { href: '/', label: 'To the catalog' },
  import: { href: '/imports', label: 'To the imports' },
} as const;

interface NotFoundNoticeProps {
  readonly error: Error | null;
  readonly what: keyof typeof ways;
  readonly onRetry: () => void;
}

/** For a page about one thing that could not be loaded: gone, or another failure. */
export function NotFoundNotice({ error, what, onRetry }: NotFoundNoticeProps) {
  const isGone = error instanceof ApiError && (error.status === 404 || error.code === 'request/invalid');
  if (error && !isGone) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      icon={<IconMapOff size={26} />}
      title={`There is no such ${what}`}
      action={
        <Button component={Link} href={ways[what].href} variant="default">
          {ways[what].label}
        </Button>
      }
    >
      The link may be old, or it belongs to another organisation than yours.
    </EmptyState>
  );
}
