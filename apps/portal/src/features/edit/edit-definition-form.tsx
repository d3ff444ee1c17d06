'use client';

import { Anchor, Button, SegmentedControl } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import type { DefinitionFormat } from '../../api/connectors';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { DefinitionEditor } from '../editor/definition-editor';
import { ChangedMeanwhile } from './changed-meanwhile';
import classes from './edit-definition-form.module.css';
import { isChangedMeanwhile, useRevise } from './use-revise';

interface EditDefinitionFormProps {
  readonly connector: Connector;
  /** The revision that the text is of. */
  readonly base: number;
  readonly text: string;
  readonly format: DefinitionFormat;
  readonly onFormat: (format: DefinitionFormat) => void;
  readonly onStartOver: () => void;
}

export function EditDefinitionForm(props: EditDefinitionFormProps) {
  const { connector, base, text, format, onFormat, onStartOver } = props;
  const [edited, setEdited] = useState(text);
  const saving = useRevise(connector.id);
  const isEdited = edited !== text;
  const isAsked = isEdited && !saving.isSuccess;

  useEffect(() => {
    if (!isAsked) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAsked]);

  return (
    <form
      noValidate
      aria-label="Edit the definition"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ base, document: edited });
      }}
    >
      <PageHeader title={`Edit ${connector.name}`}>
        <Anchor component={Link} href={`/connectors/${connector.id}`}>
          {connector.name}
        </Anchor>
        , revision {base}. What you change is kept as edits on top of the source: they stay when the source is
        read again.
      </PageHeader>
      {isChangedMeanwhile(saving.error) ? (
        <ChangedMeanwhile
          connector={connector}
          base={base}
          isSaving={saving.isPending}
          onSaveOver={() => saving.mutate({ base: connector.head, document: edited })}
          onStartOver={onStartOver}
        />
      ) : (
        saving.error && <ProblemNotice error={saving.error} />
      )}
      <div className={classes.editor}>
        <div className={classes.format}>
          <SegmentedControl
            size="xs"
            aria-label="Format"
            value={format}
            disabled={isEdited}
            onChange={onFormat}
            data={[
              { value: 'yaml', label: 'YAML' },
              { value: 'json', label: 'JSON' },
            ]}
          />
        </div>
        <DefinitionEditor
          label="Definition"
          description="OpenAPI 3.1. It is checked as you type."
          fault={edited.trim() === '' ? 'There is nothing left of it' : null}
          initialText={text}
          height="min(56vh, 640px)"
          onText={setEdited}
        />
      </div>
      <div className={classes.bar}>
        <p role="status">
          {isEdited
            ? 'Saving makes a draft; callers notice nothing until it is published.'
            : 'Nothing changed yet.'}
        </p>
        <Button component={Link} href={`/connectors/${connector.id}`} variant="default">
          {isEdited ? 'Discard' : 'Back'}
        </Button>
        <Button type="submit" disabled={!isEdited || edited.trim() === ''} loading={saving.isPending}>
          Save as draft
        </Button>
      </div>
    </form>
  );
}
