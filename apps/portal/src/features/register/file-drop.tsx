'use client';

import { Button, Text } from '@mantine/core';
import { IconFileCode, IconUpload } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { formatBytes } from '../../components/format-bytes';
import classes from './file-drop.module.css';

interface FileDropProps {
  readonly file: File | null;
  readonly fault: string | null;
  readonly onFile: (file: File | null) => void;
  readonly onFault: (fault: string) => void;
}

/** Above this the server refuses in its default configuration; it may be configured otherwise, so we only say it. */
const usualLimit = 1024 * 1024;

export function FileDrop({ file, fault, onFile, onFault }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 1) onFault('Drop one file at a time');
    else if (dropped[0]) onFile(dropped[0]);
    else onFault('That was not a file');
  }

  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      data-fault={fault ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={drop}
    >
      <span className={classes.icon} aria-hidden="true">
        {file ? <IconFileCode size={24} stroke={1.6} /> : <IconUpload size={24} stroke={1.6} />}
      </span>
      {file ? (
        <p className={classes.file}>
          <strong>{file.name}</strong>
          <span>{formatBytes(file.size)}</span>
        </p>
      ) : (
        <p className={classes.invite}>{isOver ? 'Let go to take this file' : 'Drop a file here'}</p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-hidden="true"
        accept=".json,.yaml,.yml,.zip,application/json,application/yaml,text/yaml,text/plain,application/zip"
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0] ?? null);
          // So that choosing the same file again, changed on disk, counts.
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" aria-describedby={hint} onClick={() => input.current?.click()}>
        {file ? 'Choose another file' : 'Choose a file'}
      </Button>
      <Text id={hint} size="xs" c="dimmed">
        JSON, YAML, or a zip of a description in several files; usually at most {formatBytes(usualLimit)}
      </Text>
      {file && file.size > usualLimit && (
        <Text size="sm" c="orange" role="status">
          This is more than the usual limit. The server may refuse it.
        </Text>
      )}
      {fault && (
        <Text size="sm" c="red" role="alert">
          {fault}
        </Text>
      )}
    </div>
  );
}
