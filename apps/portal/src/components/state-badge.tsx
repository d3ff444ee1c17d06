import type { ConnectorState, RegistrationState } from '@connectory/contracts';
import classes from './state-badge.module.css';

const looks: Record<ConnectorState | RegistrationState, { label: string; tone: string }> = {
  published: { label: 'Published', tone: 'good' },
  draft: { label: 'Draft', tone: 'warn' },
  received: { label: 'Waiting', tone: 'calm' },
  running: { label: 'Running', tone: 'busy' },
  planned: { label: 'Planned', tone: 'calm' },
  'needs-review': { label: 'Needs review', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'calm' },
};

export function StateBadge({ state }: { state: ConnectorState | RegistrationState }) {
  const { label, tone } = looks[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      {label}
    </span>
  );
}
