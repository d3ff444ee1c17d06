import type { Text } from '@codemirror/state';
import type { FindingCounts } from '@connectory/contracts';
import type { PlacedFinding } from '../findings/place-findings';

/** What was found, and the document that it was found in: places and fixes are good for that one only. */
export interface CheckedDocument {
  readonly document: Text;
  readonly counts: FindingCounts;
  readonly placed: readonly PlacedFinding[];
}

/** What became of checking the text as it stands. */
export type CheckState =
  | { readonly state: 'empty' }
  | { readonly state: 'checking'; readonly last: CheckedDocument | null }
  | { readonly state: 'too-large' }
  | { readonly state: 'checked'; readonly checked: CheckedDocument }
  | { readonly state: 'failed'; readonly error: Error };

/** What there is to show: while a check runs, what the one before it found. */
export function checkedOf(check: CheckState): CheckedDocument | null {
  if (check.state === 'checked') return check.checked;
  return check.state === 'checking' ? check.last : null;
}
