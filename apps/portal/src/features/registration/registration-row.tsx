import type { RegistrationSummary } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import classes from '../../components/row-list.module.css';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { registrationOrigin, registrationTitle } from './registration-title';

export function RegistrationRow({ registration }: { registration: RegistrationSummary }) {
  const { id, source, state, findingCounts, createdAt } = registration;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link href={`/registrations/${id}`} className={classes.link}>
          {registrationTitle(registration)}
        </Link>
        <span className={classes.about}>
          {registrationOrigin(source)}
          {source.kind && ` · ${sourceKindLabel(source.kind)}`}
        </span>
      </div>
      <span className={classes.aside}>
        {findingCounts.error > 0 && countOf(findingCounts.error, 'error')}
        {findingCounts.error > 0 && findingCounts.warning > 0 && ', '}
        {findingCounts.warning > 0 && countOf(findingCounts.warning, 'warning')}
      </span>
      <span className={classes.state}>
        <StateBadge state={state} />
      </span>
      <span className={classes.time}>
        <Time at={createdAt} />
      </span>
    </li>
  );
}
