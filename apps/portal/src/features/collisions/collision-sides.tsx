'use client';

import { Textarea } from '@mantine/core';
import type { Collision } from '@connectory/contracts';
import { useId } from 'react';
import { parseValue, type Choice } from './choices';
import classes from './collision-sides.module.css';
import { markLines, sideText } from './collision-words';

interface CollisionSidesProps {
  readonly collision: Collision;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** Was, theirs and ours side by side; one of the latter is taken, or a value is written. */
export function CollisionSides({ collision, choice, onChoose }: CollisionSidesProps) {
  const name = useId();
  const was = sideText(collision.was);
  const [theirs, ours] = [sideText(collision.theirs), sideText(collision.ours)];
  const written = choice?.take === 'value' ? choice.text : null;
  return (
    <fieldset className={classes.sides}>
      <legend>Which holds?</legend>
      <div className={classes.side}>
        <span className={classes.head}>It was</span>
        <SideText text={was} before={was} label="What it was" nothing="Nothing stood here" />
      </div>
      <label className={classes.side} data-taken={choice?.take === 'source' || undefined}>
        <span className={classes.head}>
          <input
            type="radio"
            name={name}
            checked={choice?.take === 'source'}
            onChange={() => onChoose({ take: 'source' })}
          />
          Take the source’s <kbd>1</kbd>
        </span>
        <SideText text={theirs} before={was} label="The source" nothing="The source has removed it" />
      </label>
      <label className={classes.side} data-taken={choice?.take === 'overlay' || undefined}>
        <span className={classes.head}>
          <input
            type="radio"
            name={name}
            checked={choice?.take === 'overlay'}
            onChange={() => onChoose({ take: 'overlay' })}
          />
          Keep ours <kbd>2</kbd>
        </span>
        <SideText text={ours} before={was} label="Our edit" nothing="Your team has removed it" />
      </label>
      <div className={classes.own} data-taken={written !== null || undefined}>
        <label className={classes.head}>
          <input
            type="radio"
            name={name}
            checked={written !== null}
            onChange={() => onChoose({ take: 'value', text: ours || theirs || was })}
          />
          Write a value <kbd>3</kbd>
        </label>
        {written !== null && (
          <Textarea
            aria-label="Value, as JSON"
            autosize
            minRows={2}
            maxRows={14}
            autoFocus
            spellCheck={false}
            classNames={{ input: classes.value ?? '' }}
            value={written}
            error={!parseValue(written).isValid && 'This is not JSON yet; texts stand in double quotes'}
            onChange={({ currentTarget: { value } }) => onChoose({ take: 'value', text: value })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface SideTextProps {
  readonly text: string;
  readonly before: string;
  readonly label: string;
  readonly nothing: string;
}

function SideText({ text, before, label, nothing }: SideTextProps) {
  if (text === '') return <span className={classes.nothing}>{nothing}</span>;
  return (
    <pre className={classes.text} tabIndex={0} role="region" aria-label={label}>
      {markLines(text, before).map(({ line, isNew }, index) => (
        <span key={index} data-new={isNew || undefined}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
