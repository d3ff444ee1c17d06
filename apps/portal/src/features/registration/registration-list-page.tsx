'use client';

import { Button, Skeleton, Stack } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { registrationsQuery } from '../../api/registrations';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import classes from '../../components/row-list.module.css';
import { usePermission } from '../account/session-context';
import { RegistrationRow } from './registration-row';
import { isFinal } from './use-registration';

export function RegistrationListPage() {
  const canRegister = usePermission('registration:create');
  const query = useInfiniteQuery({
    ...registrationsQuery,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((registration) => !isFinal(registration)) ? 2_000 : false,
  });
  const registrations = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Registrations">
        What was handed over, newest first, and what became of it.
      </PageHeader>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && (
        <Stack gap="xs" aria-hidden>
          {Array.from({ length: 5 }, (_, index) => (
            <Skeleton key={index} height={66} radius="md" />
          ))}
        </Stack>
      )}
      {query.isSuccess && registrations.length === 0 && (
        <EmptyState
          icon={<IconListDetails size={26} />}
          title="Nothing handed over yet"
          action={
            canRegister && (
              <Button component={Link} href="/register">
                Register an API
              </Button>
            )
          }
        >
          Every document that you register is listed here with its stages and findings, also those that did
          not make it into the catalog.
        </EmptyState>
      )}
      {registrations.length > 0 && (
        <ul className={classes.list} aria-label="Registrations">
          {registrations.map((registration) => (
            <RegistrationRow key={registration.id} registration={registration} />
          ))}
        </ul>
      )}
      <LoadMore query={query} label="Load older registrations" />
    </>
  );
}
