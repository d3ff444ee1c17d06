import type { FoundConnector } from '@connectory/contracts';
import { ConnectorCard } from './connector-card';
import classes from './connector-grid.module.css';
import type { CatalogView } from './use-catalog-view';

interface ConnectorGridProps {
  readonly connectors: readonly FoundConnector[];
  readonly view: CatalogView;
  /** The next answer is on its way; these are from before. */
  readonly isStale: boolean;
}

export function ConnectorGrid({ connectors, view, isStale }: ConnectorGridProps) {
  return (
    <ul className={classes[view]} data-stale={isStale || undefined} aria-label="Connectors">
      {connectors.map((connector) => (
        <li key={connector.id}>
          <ConnectorCard connector={connector} view={view} />
        </li>
      ))}
    </ul>
  );
}
