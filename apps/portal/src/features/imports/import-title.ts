import type { ImportSummary } from '@connectory/contracts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** What people call it: its name, else when it was handed over. */
export const importTitle = ({ name, createdAt }: Pick<ImportSummary, 'name' | 'createdAt'>): string =>
  name ?? `Import of ${day.format(new Date(createdAt))}`;
