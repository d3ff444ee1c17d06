'use client';

import type { TextRange } from '@connectory/contracts';
import { useEffect, useRef } from 'react';
import { Coded } from '../../components/coded';
import classes from './finding-item.module.css';
import { FixButton } from './fix-button';
import type { PlacedFinding } from './place-findings';

interface FindingItemProps {
  readonly placed: PlacedFinding;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onRange: (range: TextRange) => void;
  readonly onFix?: (() => void) | undefined;
  readonly isBusy: boolean;
}

export function FindingItem({
  placed: { finding },
  isSelected,
  onSelect,
  onRange,
  onFix,
  isBusy,
}: FindingItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { code, docsUrl, message, pointer, range, related, severity, fix } = finding;
  return (
    <li ref={item} className={classes.item} data-severity={severity} data-selected={isSelected || undefined}>
      <button type="button" className={classes.button} aria-pressed={isSelected} onClick={onSelect}>
        <span className={classes.message}>
          <Coded text={message} />
        </span>
        <span className={classes.place}>
          {range ? `Line ${range.line}` : 'No place in the text'}
          <code title={pointer}>{pointer || '/'}</code>
        </span>
      </button>
      {related.length > 0 && (
        <ul className={classes.related}>
          {related.map((place, index) => (
            <li key={index}>
              {place.range ? (
                <button type="button" onClick={() => place.range && onRange(place.range)}>
                  {place.message} (line {place.range.line})
                </button>
              ) : (
                place.message
              )}
            </li>
          ))}
        </ul>
      )}
      {fix && onFix && (
        <FixButton
          variant="light"
          className={classes.apply}
          title={
            fix.safe ? 'Cannot change what it means to a caller' : 'Look at it: this may change what it means'
          }
          isBusy={isBusy}
          onFix={onFix}
        >
          {fix.title}
        </FixButton>
      )}
      {fix && !onFix && <p className={classes.fix}>Suggested fix: {fix.title}</p>}
      <p className={classes.code}>
        <a href={docsUrl} target="_blank" rel="noopener" title="What this means, in a new tab">
          {code}
        </a>
      </p>
    </li>
  );
}
