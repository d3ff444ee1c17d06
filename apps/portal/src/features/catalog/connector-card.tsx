import type { Connector } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import { Monogram } from '../../components/monogram';
import { plainText } from '../../components/plain-text';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import { Tag } from '../../components/tag';
import { Time } from '../../components/time';
import classes from './connector-card.module.css';
import type { CatalogView } from './use-catalog-view';

const shownTags = 3;

export function ConnectorCard({ connector, view }: { connector: Connector; view: CatalogView }) {
  const { id, name, description, state, tags, operationCount, sourceKind, updatedAt } = connector;
  return (
    <article className={classes.card} data-view={view}>
      <div className={classes.head}>
        <Monogram name={name} />
        <div className={classes.title}>
          <h2 className={classes.name}>
            <Link href={`/connectors/${id}`} className={classes.link}>
              {name}
            </Link>
          </h2>
          <StateBadge state={state} />
        </div>
      </div>
      <p className={classes.description}>{plainText(description) || 'No description'}</p>
      <div className={classes.tags}>
        {tags.slice(0, shownTags).map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {tags.length > shownTags && <span className={classes.more}>+{tags.length - shownTags}</span>}
      </div>
      <div className={classes.foot}>
        <span>{countOf(operationCount, 'operation')}</span>
        <span>{sourceKindLabel(sourceKind)}</span>
        <span className={classes.updated}>
          <Time at={updatedAt} />
        </span>
      </div>
    </article>
  );
}
