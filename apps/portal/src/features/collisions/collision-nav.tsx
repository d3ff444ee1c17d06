'use client';

import type { Collision } from '@connectory/contracts';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { isResolved, type Choices } from './choices';
import classes from './collision-nav.module.css';
import { placeWords } from './collision-words';

interface CollisionNavProps {
  readonly collisions: readonly Collision[];
  readonly choices: Choices;
  readonly index: number;
  readonly onIndex: (index: number) => void;
}

export function CollisionNav({ collisions, choices, index, onIndex }: CollisionNavProps) {
  return (
    <ol className={classes.nav} aria-label="Collisions">
      {collisions.map(({ pointer }, at) => {
        const { where, what } = placeWords(pointer);
        const isDone = isResolved(choices[pointer]);
        return (
          <li key={pointer}>
            <button
              type="button"
              aria-current={at === index ? 'true' : undefined}
              data-done={isDone || undefined}
              onClick={() => onIndex(at)}
            >
              {isDone ? (
                <IconCheck size={15} stroke={2.4} aria-label="Resolved" />
              ) : (
                <IconPointFilled size={15} aria-label="Open" />
              )}
              <span>
                <strong>{where}</strong>
                <span>{what}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
