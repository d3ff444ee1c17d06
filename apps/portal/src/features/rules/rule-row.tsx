'use client';

import { NativeSelect } from '@mantine/core';
import type { RuleSeverity, RuleSummary } from '@connectory/contracts';
import { Coded } from '../../components/coded';
import classes from './rule-row.module.css';

interface RuleRowProps {
  readonly rule: RuleSummary;
  /** What the ruleset makes of the rule by itself. */
  readonly own: RuleSeverity;
  /** What the organisation makes of it; `undefined`: nothing else. */
  readonly chosen: RuleSeverity | undefined;
  readonly canChange: boolean;
  readonly onChoose: (severity: RuleSeverity | undefined) => void;
}

const words: Record<RuleSeverity, string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  off: 'Off',
};
const severities = Object.keys(words) as RuleSeverity[];

/** One rule, and what it counts for. */
export function RuleRow({ rule, own, chosen, canChange, onChoose }: RuleRowProps) {
  const { id, summary, docsUrl } = rule;
  return (
    <li className={classes.row} data-changed={chosen !== undefined || undefined}>
      <div className={classes.what}>
        <span className={classes.summary}>
          <Coded text={summary} />
        </span>
        <a className={classes.id} href={docsUrl} target="_blank" rel="noopener">
          {id}
        </a>
      </div>
      <NativeSelect
        size="xs"
        className={classes.select}
        aria-label={`Severity of ${id}`}
        disabled={!canChange}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChoose(value === '' ? undefined : (value as RuleSeverity))
        }
        data={[
          { value: '', label: `${words[own]} (as it comes)` },
          ...severities.map((value) => ({ value, label: words[value] })),
        ]}
      />
    </li>
  );
}
