'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rulesetQuery, rulesQuery } from '../../api/rules';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { RulesetForm } from './ruleset-form';

export function RulesPage() {
  const rules = useQuery(rulesQuery);
  const ruleset = useQuery(rulesetQuery);
  const failed = [rules, ruleset].find(({ error }) => error !== null);
  return (
    <>
      <PageHeader title="Rules">
        What definitions are judged by from now on. An error keeps a revision a draft; a warning or a note
        does not. Revisions that are there keep their findings.
      </PageHeader>
      {failed?.error && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {(rules.isPending || ruleset.isPending) && <Skeleton height={420} radius="lg" />}
      {rules.data && ruleset.data && (
        // Another version begins with a form of its own.
        <RulesetForm
          key={ruleset.data.version}
          rules={rules.data.items}
          current={ruleset.data}
          isReloading={ruleset.isFetching}
          onReload={() => void ruleset.refetch()}
        />
      )}
    </>
  );
}
