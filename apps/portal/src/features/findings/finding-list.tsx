'use client';

import { Button } from '@mantine/core';
import type { Finding, Severity, TextRange } from '@connectory/contracts';
import { useState } from 'react';
import { countOf } from '../../components/count-of';
import { FindingItem } from './finding-item';
import classes from './finding-list.module.css';
import { severityOrder, type PlacedFinding } from './place-findings';

interface FindingListProps {
  readonly placed: readonly PlacedFinding[];
  readonly selected: number | null;
  readonly onSelect: (finding: PlacedFinding) => void;
  readonly onRange: (range: TextRange) => void;
  /** Repairs the text; without it a fix is only told. */
  readonly onFix?: (finding: Finding) => void;
  /** The text is being looked at again, so these may not be what is in it now. */
  readonly isBusy?: boolean;
}

const titles: Record<Severity, [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

export function FindingList(props: FindingListProps) {
  return (
    <div className={classes.list} aria-busy={props.isBusy}>
      {severityOrder.map((severity) => {
        const group = props.placed.filter(({ finding }) => finding.severity === severity);
        return (
          group.length > 0 && <SeverityGroup key={severity} severity={severity} {...props} placed={group} />
        );
      })}
    </div>
  );
}

const step = 50;

function SeverityGroup({
  severity,
  placed,
  selected,
  onSelect,
  onRange,
  onFix,
  isBusy = false,
}: FindingListProps & { severity: Severity }) {
  const [shown, setShown] = useState(step);
  const selectedIndex = placed.findIndex(({ id }) => id === selected);
  const visible = placed.slice(0, Math.max(shown, selectedIndex + 1));
  return (
    <section aria-label={countOf(placed.length, ...titles[severity])}>
      <h3 className={classes.title} data-severity={severity}>
        {countOf(placed.length, ...titles[severity])}
      </h3>
      <ul className={classes.items}>
        {visible.map((entry) => (
          <FindingItem
            key={entry.id}
            placed={entry}
            isSelected={entry.id === selected}
            onSelect={() => onSelect(entry)}
            onRange={onRange}
            onFix={onFix && (() => onFix(entry.finding))}
            isBusy={isBusy}
          />
        ))}
      </ul>
      {visible.length < placed.length && (
        <Button variant="subtle" size="xs" fullWidth onClick={() => setShown(visible.length + step)}>
          Show {Math.min(step, placed.length - visible.length)} more
        </Button>
      )}
    </section>
  );
}
