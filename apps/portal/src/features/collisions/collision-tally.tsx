'use client';

import { Button } from '@mantine/core';
import type { Collision } from '@connectory/contracts';
import { isResolved, type Choice, type Choices } from './choices';
import classes from './collision-tally.module.css';

interface CollisionTallyProps {
  readonly collisions: readonly Collision[];
  readonly choices: Choices;
  /** Takes one side in every place that is still open. */
  readonly onRest: (choice: Choice) => void;
}

/** How the places have been decided so far, and one side for all that are left. */
export function CollisionTally({ collisions, choices, onRest }: CollisionTallyProps) {
  const decided = collisions.map(({ pointer }) => choices[pointer]).filter(isResolved);
  const taken = (take: Choice['take']) => decided.filter((choice) => choice?.take === take).length;
  const open = collisions.length - decided.length;
  const facts = [
    ['To decide', open],
    ['From the source', taken('source')],
    ['Kept ours', taken('overlay')],
    ['Own value', taken('value')],
  ] as const;
  return (
    <div className={classes.tally}>
      <dl>
        {facts.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {open > 1 && (
        <div className={classes.rest}>
          <Button size="xs" variant="default" onClick={() => onRest({ take: 'source' })}>
            Source for all {open} left
          </Button>
          <Button size="xs" variant="default" onClick={() => onRest({ take: 'overlay' })}>
            Ours for all {open} left
          </Button>
        </div>
      )}
    </div>
  );
}
