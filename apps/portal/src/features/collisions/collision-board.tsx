'use client';

import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Revision } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { resolveCollisions, useConnectorChanged } from '../../api/revisions';
import { countOf } from '../../components/count-of';
import { ProblemNotice } from '../../components/problem-notice';
import { isResolved, takesOf, type Choice, type Choices } from './choices';
import classes from './collision-board.module.css';
import { CollisionNav } from './collision-nav';
import { CollisionSides } from './collision-sides';
import { collisionWords, placeWords, sideText } from './collision-words';
import { CollisionTally } from './collision-tally';

/** One collision after the other, with all of them at the side; what is chosen is saved together. */
export function CollisionBoard({ id, revision }: { id: string; revision: Revision }) {
  const { collisions, number } = revision;
  const [choices, setChoices] = useState<Choices>({});
  const [index, setIndex] = useState(0);
  const saving = useSaving(id, number);
  const collision = collisions[Math.min(index, collisions.length - 1)];
  const takes = takesOf(collisions, choices);
  const isOpen = (pointer: string) => !isResolved(choices[pointer]);
  const step = (by: number) => setIndex((at) => Math.max(0, Math.min(collisions.length - 1, at + by)));
  const choose = (choice: Choice) =>
    collision && setChoices((before) => ({ ...before, [collision.pointer]: choice }));
  const chooseRest = (choice: Choice) =>
    setChoices((before) => ({
      ...Object.fromEntries(
        collisions.filter(({ pointer }) => isOpen(pointer)).map(({ pointer }) => [pointer, choice]),
      ),
      ...Object.fromEntries(Object.entries(before).filter(([pointer]) => !isOpen(pointer))),
    }));

  // Radios are inputs; only what is typed must not be taken for a command.
  useHotkeys(
    [
      ['1', () => choose({ take: 'source' })],
      ['2', () => choose({ take: 'overlay' })],
      ['3', () => choose({ take: 'value', text: sideText(collision?.ours ?? collision?.theirs) })],
      ['j', () => step(1)],
      ['k', () => step(-1)],
    ],
    ['TEXTAREA'],
  );

  if (!collision) return null;
  const { where, what } = placeWords(collision.pointer);
  return (
    <>
      <CollisionTally collisions={collisions} choices={choices} onRest={chooseRest} />
      <div className={classes.panes}>
        <CollisionNav collisions={collisions} choices={choices} index={index} onIndex={setIndex} />
        <section className={classes.one} aria-labelledby="collision-title">
          <div>
            <h2 id="collision-title" className={classes.title}>
              {where} <span>{what}</span>
            </h2>
            <p className={classes.why}>{collisionWords(collision)}</p>
          </div>
          <CollisionSides
            key={collision.pointer}
            collision={collision}
            choice={choices[collision.pointer]}
            onChoose={choose}
          />
          <div className={classes.steps}>
            <Button variant="default" disabled={index === 0} onClick={() => step(-1)}>
              Previous <kbd>K</kbd>
            </Button>
            <Button variant="default" disabled={index >= collisions.length - 1} onClick={() => step(1)}>
              Next <kbd>J</kbd>
            </Button>
          </div>
        </section>
      </div>
      {saving.error && <ProblemNotice error={saving.error} />}
      <div className={classes.bar}>
        <p role="status">
          {takes.length} of {countOf(collisions.length, 'collision')} resolved
          {takes.length < collisions.length && takes.length > 0 && '; the rest can wait'}
        </p>
        <Button disabled={takes.length === 0} loading={saving.isPending} onClick={() => saving.mutate(takes)}>
          {takes.length === 0 || takes.length === collisions.length ? 'Save' : `Save ${takes.length}`}
        </Button>
      </div>
    </>
  );
}

function useSaving(id: string, number: number) {
  const router = useRouter();
  const changed = useConnectorChanged(id);
  return useMutation({
    mutationFn: (takes: Parameters<typeof resolveCollisions>[2]) => resolveCollisions(id, number, takes),
    onSuccess: async (made) => {
      await changed();
      if (made.collisionCount > 0) {
        notifications.show({ message: `Saved as revision ${made.number}, ${made.collisionCount} to go` });
        router.replace(`/connectors/${id}/revisions/${made.number}/collisions`);
      } else {
        notifications.show({ message: `Every collision is resolved, in revision ${made.number}` });
        router.push(`/connectors/${id}?tab=revisions&revision=${made.number}`);
      }
    },
  });
}
