'use client';

import { Skeleton, Tabs } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { connectorQuery } from '../../api/connectors';
import { NotFoundNotice } from '../../components/not-found-notice';
import { DraftBanner } from '../revisions/draft-banner';
import { RevisionsView } from '../revisions/revisions-view';
import { ConnectorFindings } from './connector-findings';
import { ConnectorHeader } from './connector-header';
import { ConnectorSource } from './connector-source';
import { DefinitionView } from './definition-view';
import classes from './connector-view.module.css';
import { OperationsView } from './operations-view';

const tabs = [
  { value: 'operations', label: 'Operations' },
  { value: 'definition', label: 'Definition' },
  { value: 'findings', label: 'Findings' },
  { value: 'revisions', label: 'Revisions' },
  { value: 'source', label: 'Source' },
] as const;

type Tab = (typeof tabs)[number]['value'];

const tabOf = (text: string | null): Tab => tabs.find(({ value }) => value === text)?.value ?? 'operations';

export function ConnectorView({ id }: { id: string }) {
  const parameters = useSearchParams();
  const [tab, setTab] = useState(() => tabOf(parameters.get('tab')));
  const query = useQuery(connectorQuery(id));
  useDocumentTitle(query.data ? `${query.data.name} · Connectory` : 'Connector · Connectory');

  function show(next: string | null) {
    const chosen = tabOf(next);
    setTab(chosen);
    window.history.replaceState(null, '', chosen === 'operations' ? location.pathname : `?tab=${chosen}`);
  }

  if (query.isPending) return <Skeleton height={260} radius="lg" />;
  if (!query.data) {
    return <NotFoundNotice error={query.error} what="connector" onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <ConnectorHeader connector={query.data} />
      {tab !== 'revisions' && <DraftBanner connector={query.data} onOpen={() => show('revisions')} />}
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg" className={classes.tabs} aria-label="Parts of the connector">
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="operations">
          <OperationsView connector={query.data} />
        </Tabs.Panel>
        <Tabs.Panel value="definition">
          <DefinitionView connector={query.data} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <ConnectorFindings id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="revisions">
          <RevisionsView connector={query.data} />
        </Tabs.Panel>
        <Tabs.Panel value="source">
          <ConnectorSource connector={query.data} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
