import type { Import } from '@connectory/contracts';
import { VisuallyHidden } from '@mantine/core';
import classes from './import-progress.module.css';
import { endedOf, outcomeLabels, outcomeOrder, rateWords, timeLeft } from './import-progress-of';

/** How far an import is: a bar in the colours of what came of its entries, and the counts below it. */
export function ImportProgress({ item, isLive }: { item: Import; isLive: boolean }) {
  const { entryCount, outcomes, counts, ratePerSecond, secondsLeft } = item;
  const ended = endedOf(item);
  const percent = entryCount === 0 ? 0 : Math.floor((ended / entryCount) * 100);
  const planned = counts.planned ?? 0;
  const segments = [
    ...outcomeOrder.map((outcome) => ({ name: outcome, count: outcomes[outcome] })),
    { name: 'planned', count: planned },
  ].filter(({ count }) => count > 0);
  return (
    <section className={classes.progress} aria-label="Progress">
      <div className={classes.words}>
        <p className={classes.big}>
          <strong>{ended.toLocaleString('en-GB')}</strong> of {entryCount.toLocaleString('en-GB')}{' '}
          {planned > 0 || item.state === 'planning' ? 'looked at' : 'done'}
        </p>
        {isLive && (
          <p className={classes.pace}>
            {[
              ratePerSecond !== null && ratePerSecond > 0 && rateWords(ratePerSecond),
              secondsLeft !== null && timeLeft(secondsLeft),
            ]
              .filter(Boolean)
              .join(', ') || 'Waiting for its turn'}
          </p>
        )}
      </div>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label="Entries done"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        data-live={isLive || undefined}
      >
        {segments.map(({ name, count }) => (
          <span key={name} data-outcome={name} style={{ flexGrow: count }} />
        ))}
        {ended < entryCount && <span className={classes.rest} style={{ flexGrow: entryCount - ended }} />}
      </div>
      <dl className={classes.outcomes}>
        {outcomeOrder
          .filter((outcome) => outcome !== 'cancelled' || outcomes.cancelled > 0)
          .map((outcome) => (
            <div key={outcome} data-outcome={outcome} data-none={outcomes[outcome] === 0 || undefined}>
              <dt>{outcomeLabels[outcome]}</dt>
              <dd>{outcomes[outcome].toLocaleString('en-GB')}</dd>
            </div>
          ))}
      </dl>
      <VisuallyHidden role="status">
        {isLive ? `${Math.floor(percent / 10) * 10} per cent done` : ''}
      </VisuallyHidden>
    </section>
  );
}
