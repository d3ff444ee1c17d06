import type { ImportItem } from '@connectory/contracts';

const outcomes = {
  created: 'New connector',
  updated: 'Connector updated',
  unchanged: 'Nothing changed',
} as const;

/** What came of an entry, or would come of it; the empty string while nobody can say. */
export function itemOutcome({ outcome, undo, plan, revision, state }: ImportItem): string {
  if (undo === 'taken-back') return 'Taken back';
  if (undo === 'kept') return 'Kept: changed since';
  if (outcome === 'updated' && revision !== null) return `Updated to revision ${revision}`;
  if (outcome) return outcomes[outcome];
  if (state !== 'planned' || !plan) return '';
  if (plan.unchanged) return 'Would change nothing';
  return plan.updates ? `Would update ${plan.updates.name}` : 'Would be new';
}
