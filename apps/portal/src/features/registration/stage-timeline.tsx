import { Loader } from '@mantine/core';
import type { Registration, RegistrationStage } from '@connectory/contracts';
import { IconAlertTriangleFilled, IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDuration } from '../../components/format-duration';
import classes from './stage-timeline.module.css';
import { stagesOf, type Stage, type StageState } from './stages-of';

const names: Record<RegistrationStage, string> = {
  fetch: 'Fetch',
  parse: 'Parse',
  convert: 'Convert',
  validate: 'Validate',
  publish: 'Publish',
};

const words: Record<StageState, string> = {
  waiting: 'Waiting',
  active: 'Working…',
  done: 'Done',
  flagged: 'Findings',
  skipped: 'Not needed',
  stopped: 'Stopped here',
  unreached: 'Not reached',
};

const marks: Record<StageState, ReactNode> = {
  waiting: null,
  active: <Loader size={14} color="currentColor" />,
  done: <IconCheck size={15} stroke={2.4} />,
  flagged: <IconAlertTriangleFilled size={13} />,
  skipped: <IconMinus size={14} />,
  stopped: <IconX size={15} stroke={2.4} />,
  unreached: null,
};

export function StageTimeline({ registration }: { registration: Registration }) {
  return (
    <ol className={classes.stages} aria-label="Stages">
      {stagesOf(registration).map(({ stage, state, ms }) => (
        <li
          key={stage}
          className={classes.stage}
          data-stage={stage}
          data-state={state}
          aria-current={state === 'active' ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden="true">
            {marks[state]}
          </span>
          <span className={classes.name}>{names[stage]}</span>
          <span className={classes.state}>{aside(state, ms)}</span>
        </li>
      ))}
    </ol>
  );
}

function aside(state: StageState, ms: Stage['ms']): string {
  if (ms === null) return words[state];
  if (state === 'flagged') return `${words[state]} · ${formatDuration(ms)}`;
  return state === 'done' ? formatDuration(ms) : words[state];
}
