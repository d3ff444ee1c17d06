'use client';

import { Loader } from '@mantine/core';
import type { Text } from '@codemirror/state';
import type { Finding, TextRange } from '@connectory/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { countOf } from '../../components/count-of';
import { ProblemNotice } from '../../components/problem-notice';
import { FindingList } from '../findings/finding-list';
import { FixButton } from '../findings/fix-button';
import type { PlacedFinding } from '../findings/place-findings';
import { checkedOf, type CheckState } from './check-state';
import classes from './check-summary.module.css';
import { safeFixes } from './safe-fixes';

interface CheckSummaryProps {
  readonly check: CheckState;
  readonly selected: number | null;
  /** Why a repair did not work. */
  readonly failure: Error | null;
  readonly onSelect: (finding: PlacedFinding) => void;
  readonly onRange: (range: TextRange) => void;
  readonly onFix: (findings: readonly Finding[], document: Text) => void;
}

/** What was found in the text that is being written, below it. */
export function CheckSummary({ check, failure, onFix, ...list }: CheckSummaryProps) {
  const shown = checkedOf(check);
  const safe = safeFixes(shown?.placed.map(({ finding }) => finding) ?? []);
  const isBusy = check.state === 'checking';
  return (
    <section className={classes.summary} aria-label="What was found">
      <div className={classes.head}>
        <p role="status" className={classes.status}>
          <Status check={check} />
        </p>
        {shown && safe.length > 1 && (
          <FixButton variant="default" isBusy={isBusy} onFix={() => onFix(safe, shown.document)}>
            Apply {safe.length} safe fixes
          </FixButton>
        )}
      </div>
      {failure && <ProblemNotice error={failure} />}
      {shown && shown.placed.length > 0 && (
        <FindingList
          placed={shown.placed}
          {...list}
          isBusy={isBusy}
          onFix={(finding) => onFix([finding], shown.document)}
        />
      )}
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
      return <Counts {...check.checked.counts} />;
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
