'use client';

import { Alert, Button } from '@mantine/core';
import type { Connector } from '@connectory/contracts';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { revisionQuery } from '../../api/revisions';
import { Time } from '../../components/time';
import { DiffView } from '../revisions/diff-view';
import { madeByWords } from '../revisions/revision-words';
import classes from './changed-meanwhile.module.css';

interface ChangedMeanwhileProps {
  readonly connector: Connector;
  readonly base: number;
  readonly isSaving: boolean;
  readonly onSaveOver: () => void;
  readonly onStartOver: () => void;
}

/** Somebody else was faster: what they did, and the two ways on. What was typed stays in the editor. */
export function ChangedMeanwhile({
  connector,
  base,
  isSaving,
  onSaveOver,
  onStartOver,
}: ChangedMeanwhileProps) {
  const { id, head } = connector;
  const { data } = useQuery(revisionQuery(id, head));
  return (
    <Alert
      color="orange"
      role="alert"
      mb="md"
      icon={<IconUsers size={20} aria-hidden />}
      title={`Revision ${head} was made while you edited`}
    >
      <div className={classes.notice}>
        {data && (
          <p>
            {madeByWords(data)} by {data.createdBy}, <Time at={data.createdAt} />. Your text is still below,
            and nothing of it is lost. This is what they changed:
          </p>
        )}
        {head !== base && <DiffView id={id} from={base} to={head} />}
        <div className={classes.ways}>
          <Button variant="default" loading={isSaving} onClick={onSaveOver}>
            Save mine over theirs
          </Button>
          <Button variant="default" onClick={onStartOver}>
            Discard mine and start from theirs
          </Button>
        </div>
        <p className={classes.note}>
          Saving yours over theirs takes their changes out again; revision {head} stays in the list.
        </p>
      </div>
    </Alert>
  );
}
