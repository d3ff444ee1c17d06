import type { ImportFailure } from '@connectory/contracts';
import Link from 'next/link';
import { Coded } from '../../components/coded';
import classes from './import-failures.module.css';

/** What has failed last, while it happens. */
export function ImportFailures({ failures }: { failures: readonly ImportFailure[] }) {
  if (failures.length === 0) return null;
  return (
    <section className={classes.failures} aria-labelledby="failures-title">
      <h2 id="failures-title" className={classes.title}>
        Failed last
      </h2>
      <ul>
        {failures.slice(0, 5).map(({ registrationId, entryName, message }) => (
          <li key={registrationId}>
            <Link href={`/registrations/${registrationId}`}>{entryName}</Link>
            <span>
              <Coded text={message} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
