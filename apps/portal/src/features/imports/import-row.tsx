import type { ImportSummary } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import classes from '../../components/row-list.module.css';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { importTitle } from './import-title';

export function ImportRow({ item }: { item: ImportSummary }) {
  const { id, state, entryCount, createdBy, createdAt } = item;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link href={`/imports/${id}`} className={classes.link}>
          {importTitle(item)}
        </Link>
        <span className={classes.about}>by {createdBy}</span>
      </div>
      <span className={classes.aside}>{countOf(entryCount, 'entry', 'entries')}</span>
      <span className={classes.state}>
        <StateBadge state={state} />
      </span>
      <span className={classes.time}>
        <Time at={createdAt} />
      </span>
    </li>
  );
}
