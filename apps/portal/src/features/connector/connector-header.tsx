import { Title } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import type { ReactNode } from 'react';
import { countOf } from '../../components/count-of';
import { ConnectorIcon } from '../../components/connector-icon';
import { Prose } from '../../components/prose';
import { sourceKindLabel } from '../../components/source-kind-label';
import { StateBadge } from '../../components/state-badge';
import { Tag } from '../../components/tag';
import { Time } from '../../components/time';
import { LookButton } from '../look/look-button';
import classes from './connector-header.module.css';

export function ConnectorHeader({ connector }: { connector: Connector }) {
  const { name, description, state, tags, revision, operationCount, servers, security } = connector;
  return (
    <div className={classes.header}>
      <div className={classes.top}>
        <ConnectorIcon connector={connector} size={56} />
        <div className={classes.title}>
          <Title order={1}>{name}</Title>
          <div className={classes.badges}>
            <StateBadge state={state} />
            <span>Revision {revision}</span>
            <span>{countOf(operationCount, 'operation')}</span>
            <span>
              updated <Time at={connector.updatedAt} />
            </span>
          </div>
        </div>
        {connector.abilities.edit && <LookButton connector={connector} />}
      </div>
      <div className={classes.description}>
        <Prose text={description} />
      </div>
      <dl className={classes.facts}>
        <Fact term="Source">{sourceKindLabel(connector.sourceKind)}</Fact>
        <Fact term={servers.length > 1 ? 'Servers' : 'Server'}>
          {servers.length === 0
            ? 'None stated'
            : servers.map((server) => (
                <code key={server} className={classes.server}>
                  {server}
                </code>
              ))}
        </Fact>
        <Fact term="Authentication">
          {security.length === 0
            ? 'None stated'
            : security.map((scheme) => <span key={scheme.name}>{scheme.label}</span>)}
        </Fact>
        {tags.length > 0 && (
          <Fact term="Tags">
            <span className={classes.tags}>
              {tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
