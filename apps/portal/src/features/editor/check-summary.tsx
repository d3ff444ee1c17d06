'use client';

import { Button, Loader } from '@mantine/core';
import type { Finding, TextRange } from '@connectory/contracts';
import { IconCircleCheck, IconWand } from '@tabler/icons-react';
import { countOf } from '../../components/count-of';
import { ProblemNotice } from '../../components/problem-notice';
import { FindingList } from '../findings/finding-list';
import type { PlacedFinding } from '../findings/place-findings';
import classes from './check-summary.module.css';
import type { CheckState } from './definition-linter';

interface CheckSummaryProps {
  readonly check: CheckState;
  readonly placed: readonly PlacedFinding[];
  readonly selected: number | null;
  /** Why a repair did not work. */
  readonly failure: Error | null;
  readonly onSelect: (finding: PlacedFinding) => void;
  readonly onRange: (range: TextRange) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
}

/** What was found in the text that is being written, below it. */
export function CheckSummary({ check, placed, failure, onFix, ...list }: CheckSummaryProps) {
  const safe = placed.flatMap(({ finding }) => (finding.fix?.safe ? [finding] : []));
  return (
    <section className={classes.summary} aria-label="What was found">
      <p role="status" className={classes.status}>
        <Status check={check} />
        {safe.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconWand size={14} aria-hidden />}
            onClick={() => onFix(safe)}
          >
            Apply {safe.length} safe fixes
          </Button>
        )}
      </p>
      {failure && <ProblemNotice error={failure} />}
      {placed.length > 0 && <FindingList placed={placed} {...list} onFix={(finding) => onFix([finding])} />}
    </section>
  );
}

function Status({ check }: { check: CheckState }) {
  switch (check.state) {
    case 'empty':
      return null;
    case 'checking':
      return (
        <>
          <Loader size={14} aria-hidden /> Checking…
        </>
      );
    case 'too-large':
      return <>This is too large to be checked while you type. Register it to have it checked.</>;
    case 'failed':
      return <>It could not be checked just now: {check.error.message}</>;
    case 'checked':
      return <Counts {...check.check.findingCounts} />;
  }
}

function Counts({ error, warning, info }: { error: number; warning: number; info: number }) {
  if (error + warning + info === 0)
    return (
      <>
        <IconCircleCheck size={18} aria-hidden className={classes.good} /> Nothing to say about this document.
      </>
    );
  const counts = [
    ...(error > 0 ? [countOf(error, 'error')] : []),
    ...(warning > 0 ? [countOf(warning, 'warning')] : []),
    ...(info > 0 ? [countOf(info, 'note')] : []),
  ];
  return <>{counts.join(', ')}</>;
}
