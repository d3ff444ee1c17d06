'use client';

import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconDownload, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { definitionPath, definitionQuery, type DefinitionFormat } from '../../api/connectors';
import { CodeView } from '../../components/code-view';
import { CopyButton } from '../../components/copy-button';
import { ProblemNotice } from '../../components/problem-notice';
import { fileNameOf } from './file-name-of';
import classes from './text-panel.module.css';

export function DefinitionView({ connector }: { connector: Connector }) {
  const [format, setFormat] = useState<DefinitionFormat>('json');
  const query = useQuery(definitionQuery(connector.id, format));
  return (
    <>
      <div className={classes.bar}>
        <p>OpenAPI 3.1, as Connectory understood the source. This is what tools and workflows get to see.</p>
        <SegmentedControl
          size="xs"
          aria-label="Format"
          value={format}
          onChange={setFormat}
          data={[
            { value: 'json', label: 'JSON' },
            { value: 'yaml', label: 'YAML' },
          ]}
        />
        {connector.abilities.edit && (
          <Button
            component={Link}
            href={`/connectors/${connector.id}/edit`}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
          >
            Edit
          </Button>
        )}
        <CopyButton text={query.data ?? ''} disabled={!query.data} />
        <Button
          component="a"
          href={definitionPath(connector.id, format)}
          download={fileNameOf(connector.name, format)}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          Download
        </Button>
      </div>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={480} radius="lg" />}
      {query.data !== undefined && <CodeView text={query.data} language={format} label="Definition" />}
    </>
  );
}
