'use client';

import { Skeleton, Text, Title } from '@mantine/core';
import type { Registration } from '@connectory/contracts';
import { useQuery } from '@tanstack/react-query';
import { registrationSourceQuery } from '../../api/registrations';
import { formatBytes } from '../../components/format-bytes';
import { NotFoundNotice } from '../../components/not-found-notice';
import { ProblemNotice } from '../../components/problem-notice';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { FindingsInText } from '../findings/findings-in-text';
import { RegistrationOutcome } from './registration-outcome';
import classes from './registration-page.module.css';
import { registrationOrigin, registrationTitle } from './registration-title';
import { StageTimeline } from './stage-timeline';
import { isFinal, useRegistration } from './use-registration';

export function RegistrationPage({ id }: { id: string }) {
  const { query, isReconnecting } = useRegistration(id);
  if (query.isPending) return <Skeleton height={220} radius="lg" />;
  if (!query.data) {
    return <NotFoundNotice error={query.error} what="registration" onRetry={() => void query.refetch()} />;
  }
  const registration = query.data;
  return (
    <>
      <RegistrationHeader registration={registration} />
      <StageTimeline registration={registration} />
      {isReconnecting && (
        <Text size="sm" c="dimmed" role="status" mb="md">
          The connection broke. The work goes on; reconnecting…
        </Text>
      )}
      <RegistrationOutcome registration={registration} />
      {isFinal(registration) && <RegistrationFindings registration={registration} />}
    </>
  );
}

function RegistrationHeader({ registration }: { registration: Registration }) {
  const { source, state, createdAt } = registration;
  const facts = [
    source.kind && sourceKindLabel(source.kind),
    source.format?.toUpperCase(),
    source.bytes !== null && formatBytes(source.bytes),
  ].filter(Boolean);
  return (
    <div className={classes.header}>
      <div className={classes.title}>
        <Title order={1}>{registrationTitle(registration)}</Title>
        <StateBadge state={state} />
      </div>
      <p className={classes.facts}>
        <span>{registrationOrigin(source)}</span>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        <span>
          handed over <Time at={createdAt} />
        </span>
      </p>
    </div>
  );
}

function RegistrationFindings({ registration }: { registration: Registration }) {
  const { id, findings, source } = registration;
  const hasText = source.bytes !== null;
  const text = useQuery({ ...registrationSourceQuery(id), enabled: hasText });
  if (findings.length === 0 && !hasText) return null;
  return (
    <section aria-labelledby="findings-title">
      <Title order={2} id="findings-title" mb="sm">
        Findings
      </Title>
      {text.error && <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />}
      <FindingsInText
        findings={findings}
        text={text.data || null}
        isLoadingText={text.isPending && hasText}
        language={source.format ?? 'text'}
      />
    </section>
  );
}
