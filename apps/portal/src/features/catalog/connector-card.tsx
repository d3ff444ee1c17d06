import type { FoundConnector } from '@connectory/contracts';
import Link from 'next/link';
import { countOf } from '../../components/count-of';
import { ConnectorIcon } from '../../components/connector-icon';
import { plainText } from '../../components/plain-text';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import { Tag } from '../../components/tag';
import { Time } from '../../components/time';
import classes from './connector-card.module.css';
import { SearchMatches } from './search-matches';
import type { CatalogView } from './use-catalog-view';

const shownTags = 3;

export function ConnectorCard({ connector, view }: { connector: FoundConnector; view: CatalogView }) {
  const { id, name, description, state, tags, operationCount, sourceKind, updatedAt } = connector;
  return (
    <article className={classes.card} data-view={view}>
      <div className={classes.head}>
        <ConnectorIcon connector={connector} />
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
      <SearchMatches matches={connector.matches} />
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
