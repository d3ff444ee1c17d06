'use client';

import { Button, Progress } from '@mantine/core';
import type { UploadProgress } from '../../api/upload';
import { formatBytes } from '../../components/format-bytes';
import classes from './upload-bar.module.css';

interface UploadBarProps {
  readonly progress: UploadProgress | null;
  readonly onStop: () => void;
}

export function UploadBar({ progress, onStop }: UploadBarProps) {
  const share = progress && progress.totalBytes > 0 ? progress.sentBytes / progress.totalBytes : 0;
  const percent = Math.floor(share * 100);
  const isSent = share === 1;
  return (
    <div className={classes.upload}>
      <div className={classes.words}>
        <span>
          {isSent
            ? 'All there. Looking at what it is…'
            : progress
              ? `${formatBytes(progress.sentBytes)} of ${formatBytes(progress.totalBytes)} sent`
              : 'Beginning to send…'}
        </span>
        <span>{percent} %</span>
      </div>
      <Progress.Root size={8} radius="xl">
        <Progress.Section value={percent} animated={isSent} aria-label="Upload" />
      </Progress.Root>
      <Button variant="default" onClick={onStop}>
        Stop sending
      </Button>
    </div>
  );
}
