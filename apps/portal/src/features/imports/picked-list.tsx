'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconFileCode, IconFileZip, IconX } from '@tabler/icons-react';
import type { PickedFile } from '../../api/imports';
import { countOf } from '../../components/count-of';
import { formatBytes } from '../../components/format-bytes';
import { bytesOf, type Picked } from './picked-files';
import classes from './picked-list.module.css';

/** So many are shown by name: enough to see that it is the right folder. */
const shown = 6;

interface PickedListProps {
  readonly picked: Picked;
  readonly onRemove: (file: PickedFile) => void;
  readonly onClear: () => void;
}

export function PickedList({ picked: { files, leftOut }, onRemove, onClear }: PickedListProps) {
  return (
    <section aria-label="Chosen files" className={classes.picked}>
      <div className={classes.head}>
        <p role="status" className={classes.sum}>
          <strong>{countOf(files.length, 'file')}</strong> {formatBytes(bytesOf(files))}
          {leftOut > 0 && (
            <span className={classes.left}>
              {countOf(leftOut, 'other file')} in the folder {leftOut === 1 ? 'is' : 'are'} left out
            </span>
          )}
        </p>
        <Button variant="subtle" size="compact-sm" color="gray" onClick={onClear}>
          Clear
        </Button>
      </div>
      <ul className={classes.list}>
        {files.slice(0, shown).map((picked) => (
          <li key={picked.path}>
            {picked.path.toLowerCase().endsWith('.zip') ? (
              <IconFileZip size={16} aria-hidden />
            ) : (
              <IconFileCode size={16} aria-hidden />
            )}
            <span className={classes.path}>{picked.path}</span>
            <span className={classes.size}>{formatBytes(picked.file.size)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Leave out ${picked.path}`}
              onClick={() => onRemove(picked)}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {files.length > shown && (
        <p className={classes.more}>and {countOf(files.length - shown, 'more file')}</p>
      )}
    </section>
  );
}
