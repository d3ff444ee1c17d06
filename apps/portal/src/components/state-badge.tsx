import type { ConnectorState, ImportState, RegistrationState } from '@connectory/contracts';
import classes from './state-badge.module.css';

type AnyState = ConnectorState | RegistrationState | ImportState;

const looks: Record<AnyState, { label: string; tone: string }> = {
  published: { label: 'Published', tone: 'good' },
  draft: { label: 'Draft', tone: 'warn' },
  received: { label: 'Waiting', tone: 'calm' },
  running: { label: 'Running', tone: 'busy' },
  planned: { label: 'Planned', tone: 'calm' },
  'needs-review': { label: 'Needs review', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'calm' },
  receiving: { label: 'Coming in', tone: 'busy' },
  planning: { label: 'Being looked at', tone: 'busy' },
  finished: { label: 'Finished', tone: 'good' },
  undoing: { label: 'Being taken back', tone: 'busy' },
  undone: { label: 'Taken back', tone: 'calm' },
};

export function StateBadge({ state }: { state: AnyState }) {
  const { label, tone } = looks[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      {label}
    </span>
  );
}
