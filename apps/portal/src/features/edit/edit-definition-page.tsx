'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { connectorQuery, definitionQuery, type DefinitionFormat } from '../../api/connectors';
import { NotFoundNotice } from '../../components/not-found-notice';
import { ProblemNotice } from '../../components/problem-notice';
import { EditDefinitionForm } from './edit-definition-form';

/** The definition of a connector in the editor; saving makes a draft on top of the revision that it was read from. */
export function EditDefinitionPage({ id }: { id: string }) {
  const connector = useQuery(connectorQuery(id));
  const [format, setFormat] = useState<DefinitionFormat>('yaml');
  const [chosen, setBase] = useState<number | null>(null);
  const base = chosen ?? connector.data?.head;
  const text = useQuery({ ...definitionQuery(id, format, base), enabled: base !== undefined });
  // The head may move on while somebody edits; what they edit stays what they have read.
  if (base !== undefined && chosen === null) setBase(base);
  if (connector.error && !connector.data) {
    return (
      <NotFoundNotice error={connector.error} what="connector" onRetry={() => void connector.refetch()} />
    );
  }
  if (text.error) return <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />;
  if (!connector.data || base === undefined || text.data === undefined)
    return <Skeleton height={520} radius="lg" />;
  return (
    <EditDefinitionForm
      key={`${base} ${format}`}
      connector={connector.data}
      base={base}
      text={text.data}
      format={format}
      onFormat={setFormat}
      onStartOver={() => setBase(connector.data.head)}
    />
  );
}
