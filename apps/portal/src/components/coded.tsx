import { Fragment } from 'react';
import classes from './coded.module.css';

/** A message of ours, in which names from a document stand between backticks. */
export function Coded({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} className={classes.code}>
        {part}
      </code>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
