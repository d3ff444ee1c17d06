import type { ImportPlan } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import classes from './import-plan.module.css';

/** Entries with the same hosts and the same routes. */
export function DuplicateGroups({ groups }: { groups: ImportPlan['duplicates'] }) {
  return (
    <ul className={classes.groups}>
      {groups.map(({ hosts, count, operationCount, entries }) => (
        <li key={entries[0]?.registrationId}>
          <p>
            <strong>{countOf(count, 'entry', 'entries')}</strong> with the same{' '}
            {countOf(operationCount, 'operation')}
            {hosts.length > 0 && <> at {hosts.join(', ')}</>}
          </p>
          <p className={classes.names}>
            {entries.map(({ entryName }) => entryName).join(', ')}
            {count > entries.length && ` and ${count - entries.length} more`}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function PlannedUpdates({ updates }: { updates: ImportPlan['updates'] }) {
  return (
    <ul className={classes.groups}>
      {updates.map(({ registrationId, entryName, connectorId, connectorName }) => (
        <li key={registrationId} className={classes.update}>
          <span className={classes.names}>{entryName}</span>
          <Link href={`/connectors/${connectorId}`} prefetch={false}>
            {connectorName}
          </Link>
        </li>
      ))}
    </ul>
  );
}
