import type { ImportItem } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import { formatBytes } from '../../components/format-bytes';
import { plainText } from '../../components/plain-text';
import list from '../../components/row-list.module.css';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import classes from './import-items.module.css';
import { itemOutcome } from './item-outcome';

/** One entry; it leads to its connector once there is one, else to the registration that says what is wrong. */
export function ImportItemRow({ entry }: { entry: ImportItem }) {
  const { registrationId, connectorId, entryName, kind, bytes, state, failure, undo, plan } = entry;
  const isInCatalog = connectorId !== null && undo !== 'taken-back';
  const facts = [
    plan && plan.title !== entryName && plan.title,
    kind && kind.kind !== 'unknown' && sourceKindLabel(kind),
    plan && countOf(plan.operationCount, 'operation'),
    bytes !== null && bytes > 0 && formatBytes(bytes),
    plan && plan.secrets.length > 0 && `${countOf(plan.secrets.length, 'secret')} taken out`,
  ].filter(Boolean);
  return (
    <li className={`${list.row} ${classes.row}`}>
      <div className={list.what}>
        <Link
          prefetch={false}
          href={isInCatalog ? `/connectors/${connectorId}` : `/registrations/${registrationId}`}
          className={list.link}
        >
          {entryName}
        </Link>
        {failure ? (
          <span className={`${list.about} ${classes.fault}`} title={plainText(failure.message)}>
            {plainText(failure.message)}
          </span>
        ) : (
          <span className={list.about}>{facts.join(' · ')}</span>
        )}
      </div>
      <span className={classes.outcome}>{itemOutcome(entry)}</span>
      <span className={list.state}>{undo !== 'taken-back' && <StateBadge state={state} />}</span>
    </li>
  );
}
