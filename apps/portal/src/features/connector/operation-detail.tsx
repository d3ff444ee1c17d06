'use client';

import type { Connector, Operation } from '@connectory/contracts';
import type { ReactNode } from 'react';
import { Prose } from '../../components/prose';
import { ContentView } from './content-view';
import classes from './operation-detail.module.css';
import { ParameterTable } from './parameter-table';
import { ResponseList } from './response-list';
import { securitySentence } from './security-sentence';
import { useDefinition } from './use-definition';

export function OperationDetail({ operation, connector }: { operation: Operation; connector: Connector }) {
  const definition = useDefinition(connector.id);
  const { description, parameters, requestBody, responses, operationId } = operation;
  return (
    <div className={classes.detail}>
      <Prose text={description} />
      <p className={classes.facts}>
        <span>
          Operation ID <code>{operationId}</code>
        </span>
        <span>Authentication: {securitySentence(operation.security, connector.security)}</span>
      </p>
      {parameters.length > 0 && (
        <Part title="Parameters">
          <ParameterTable parameters={parameters} definition={definition} />
        </Part>
      )}
      {requestBody && (
        <Part title="Request body" aside={requestBody.required ? 'required' : 'optional'}>
          <Prose text={requestBody.description} />
          <ContentView content={requestBody.content} definition={definition} label="Request body" />
        </Part>
      )}
      <Part title="Responses">
        <ResponseList responses={responses} definition={definition} />
      </Part>
    </div>
  );
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h4 className={classes.title}>
        {title} {aside && <span>{aside}</span>}
      </h4>
      {children}
    </section>
  );
}
