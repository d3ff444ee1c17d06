'use client';

import { Button, Text } from '@mantine/core';
import { IconFolder, IconPackageImport } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { PickedFile } from '../../api/imports';
import drop from '../register/file-drop.module.css';
import classes from './import-drop.module.css';
import { readDropped } from './read-dropped';

interface ImportDropProps {
  readonly onPick: (files: readonly PickedFile[]) => void;
  readonly onFault: (error: Error) => void;
  readonly isDisabled: boolean;
}

/** Where many files, folders and archives are dropped or chosen. */
export function ImportDrop({ onPick, onFault, isDisabled }: ImportDropProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [isOver, setIsOver] = useState(false);

  const pick = (input: HTMLInputElement) => {
    onPick([...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    // So that choosing the same again, changed on disk, counts.
    input.value = '';
  };

  return (
    <div
      className={drop.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(!isDisabled);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (!isDisabled) readDropped(event.dataTransfer).then(onPick, onFault);
      }}
    >
      <span className={drop.icon} aria-hidden="true">
        <IconPackageImport size={24} stroke={1.6} />
      </span>
      <p className={drop.invite}>
        {isOver ? 'Let go to take them all' : 'Drop files, folders or archives here'}
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        data-testid="import-files"
        onChange={({ currentTarget }) => pick(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-hidden="true"
        onChange={({ currentTarget }) => pick(currentTarget)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          aria-describedby={hint}
          disabled={isDisabled}
          onClick={() => files.current?.click()}
        >
          Choose files
        </Button>
        <Button
          variant="default"
          aria-describedby={hint}
          disabled={isDisabled}
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={() => chooseFolder(folder.current)}
        >
          Choose a folder
        </Button>
      </div>
      <Text id={hint} size="xs" c="dimmed" maw={460}>
        OpenAPI documents and Postman collections in any number, a zip of them, a Postman data dump, or NDJSON
        with one document a line
      </Text>
    </div>
  );
}

/** React has no name for this property. */
function chooseFolder(input: HTMLInputElement | null): void {
  if (!input) return;
  input.webkitdirectory = true;
  input.click();
}
