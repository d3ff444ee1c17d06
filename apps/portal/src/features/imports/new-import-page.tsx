'use client';

import { Button, TextInput } from '@mantine/core';
import { IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import page from '../register/register-page.module.css';
import { ImportDrop } from './import-drop';
import classes from './new-import-page.module.css';
import { addPicked, nothingPicked } from './picked-files';
import { PickedList } from './picked-list';
import { UploadBar } from './upload-bar';
import { useImportUpload } from './use-import-upload';

export function NewImportPage() {
  const [picked, setPicked] = useState(nothingPicked);
  const [fault, setFault] = useState<Error | null>(null);
  const [name, setName] = useState('');
  const { send, stop, progress, isSending, error } = useImportUpload();
  const { files } = picked;
  const start = (dryRun: boolean) => send({ files, name, dryRun });
  return (
    <div className={page.page}>
      <PageHeader title="Import many">
        Hand over everything at once. Each description becomes a connector, or updates the one that it made
        before.
      </PageHeader>
      <div className={page.card}>
        <ImportDrop
          isDisabled={isSending}
          onFault={setFault}
          onPick={(added) => {
            setFault(null);
            setPicked((before) => addPicked(before, added));
          }}
        />
        {fault && <ProblemNotice error={fault} />}
        {files.length === 0 && picked.leftOut > 0 && (
          <p role="status" className={classes.none}>
            Nothing in there looks like an API description: Connectory takes JSON, YAML, zip and NDJSON.
          </p>
        )}
        {files.length > 0 && (
          <>
            <PickedList
              picked={picked}
              onClear={() => setPicked(nothingPicked)}
              onRemove={(gone) =>
                setPicked((before) => ({ ...before, files: before.files.filter((file) => file !== gone) }))
              }
            />
            <TextInput
              label="Name"
              description="Optional. To find this import again."
              placeholder="Postman workspaces, November"
              maxLength={120}
              autoComplete="off"
              value={name}
              disabled={isSending}
              onChange={({ currentTarget: { value } }) => setName(value)}
            />
            {isSending ? (
              <UploadBar progress={progress} onStop={stop} />
            ) : (
              <div className={classes.ways}>
                <Button leftSection={<IconEye size={16} aria-hidden />} onClick={() => start(true)}>
                  Look first
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconPlayerPlay size={16} aria-hidden />}
                  onClick={() => start(false)}
                >
                  Import now
                </Button>
                <p>
                  Looking first shows what each entry is, which of them are nearly the same, and which
                  connectors would change. Nothing is published until you say so.
                </p>
              </div>
            )}
          </>
        )}
        {error && <ProblemNotice error={error} />}
      </div>
      <p className={page.note}>
        What cannot be read is refused by name, and the rest goes on. An import can be stopped, tried again
        and taken back.
      </p>
    </div>
  );
}
