'use client';

import type { RevisionSummary } from '@connectory/contracts';
import { Time } from '../../components/time';
import classes from './revision-list.module.css';
import { madeByWords, troublesOf } from './revision-words';

interface RevisionListProps {
  readonly revisions: readonly RevisionSummary[];
  readonly selected: number;
  readonly onSelect: (number: number) => void;
}

export function RevisionList({ revisions, selected, onSelect }: RevisionListProps) {
  return (
    <ol className={classes.list} aria-label="Revisions">
      {revisions.map((revision) => {
        const { number, isCurrent, state, createdBy, createdAt } = revision;
        const troubles = state === 'draft' ? troublesOf(revision) : [];
        return (
          <li key={number}>
            <button
              type="button"
              className={classes.revision}
              aria-current={number === selected ? 'true' : undefined}
              onClick={() => onSelect(number)}
            >
              <span className={classes.line}>
                <span className={classes.number}>Revision {number}</span>
                {isCurrent && <span className={classes.current}>Current</span>}
                {state === 'draft' && <span className={classes.draft}>Draft</span>}
              </span>
              <span className={classes.about}>
                {madeByWords(revision)} by {createdBy}, <Time at={createdAt} />
              </span>
              {troubles.length > 0 && <span className={classes.troubles}>{troubles.join(', ')}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
