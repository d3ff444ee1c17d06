'use client';

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { diffQuery } from '../../api/revisions';
import { Coded } from '../../components/coded';
import { countOf } from '../../components/count-of';
import { ProblemNotice } from '../../components/problem-notice';
import { MethodBadge } from '../connector/method-badge';
import classes from './diff-view.module.css';
import { classOrder, groupChanges, type ChangeClassName, type ChangedGroup } from './group-changes';

/** So many operations are shown at first: a diff may tell of thousands. */
const step = 40;

/** What has changed from one revision to another, operation by operation, in sentences. */
export function DiffView({ id, from, to }: { id: string; from: number; to: number }) {
  const query = useQuery(diffQuery(id, from, to));
  const [only, setOnly] = useState<ChangeClassName | null>(null);
  const [shown, setShown] = useState(step);
  if (query.isPending) return <Skeleton height={240} radius="lg" />;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { counts, changes, omitted } = query.data;
  const groups = groupChanges(changes, only);
  if (changes.length === 0)
    return <p className={classes.none}>Nothing that a caller or a reader would notice.</p>;
  return (
    <div className={classes.diff}>
      <div className={classes.counts} role="group" aria-label="Show only">
        {classOrder.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.count}
            data-class={name}
            disabled={counts[name] === 0}
            aria-pressed={only === name}
            onClick={() => setOnly(only === name ? null : name)}
          >
            <strong>{counts[name].toLocaleString('en-GB')}</strong> {name}
          </button>
        ))}
      </div>
      <ul className={classes.groups} aria-label="Changes">
        {groups.slice(0, shown).map((group) => (
          <ChangedOperation key={group.key} group={group} />
        ))}
      </ul>
      {groups.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, groups.length - shown)} more of {countOf(groups.length, 'operation')}
        </Button>
      )}
      {omitted > 0 && <p className={classes.none}>{countOf(omitted, 'more change')} not listed here.</p>}
    </div>
  );
}

function ChangedOperation({ group: { operation, changes } }: { group: ChangedGroup }) {
  return (
    <li className={classes.group}>
      <h4 className={classes.operation}>
        {operation ? (
          <>
            <MethodBadge method={operation.method} />
            <code>{operation.path}</code>
          </>
        ) : (
          'The API as a whole'
        )}
      </h4>
      <ul className={classes.changes}>
        {changes.map((change, index) => (
          <li key={index} data-class={change.class}>
            <span className={classes.class}>{change.class}</span>
            <span>
              <Coded text={change.message} />
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
