'use client';

import { Button, Skeleton } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { connectorPath, connectorSourceQuery } from '../../api/connectors';
import { CodeView } from '../../components/code-view';
import { CopyButton } from '../../components/copy-button';
import { ProblemNotice } from '../../components/problem-notice';
import { sourceKindLabel } from '../../components/source-kind-label';
import { SyncPanel } from '../sync/sync-panel';
import { fileNameOf } from './file-name-of';
import { languageOf } from './language-of';
import classes from './text-panel.module.css';

export function ConnectorSource({ connector }: { connector: Connector }) {
  const query = useQuery(connectorSourceQuery(connector.id));
  const language = languageOf(query.data ?? '');
  return (
    <>
      <SyncPanel connector={connector} />
      <div className={classes.bar}>
        <p>
          {sourceKindLabel(connector.sourceKind)}, as it was handed over; only secret values are replaced by a
          marker.
        </p>
        <CopyButton text={query.data ?? ''} disabled={!query.data} />
        <Button
          component="a"
          href={connectorPath(connector.id, '/source')}
          download={fileNameOf(`${connector.name} source`, language)}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          Download
        </Button>
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={480} radius="lg" />}
      {query.data !== undefined && <CodeView text={query.data} language={language} label="Source" />}
    </>
  );
}
