import type { Revision, RevisionSummary } from '@connectory/contracts';
import { countOf } from '../../components/count-of';

const ways: Record<RevisionSummary['madeBy'], string> = {
  registration: 'Registered',
  resync: 'Source read again',
  edit: 'Edited',
  resolve: 'Collisions resolved',
};

export const madeByWords = ({ madeBy }: Pick<RevisionSummary, 'madeBy'>): string => ways[madeBy];

type Troubles = Pick<RevisionSummary, 'breaking' | 'collisionCount' | 'findingCounts'>;

/** What keeps a revision from being published without a thought, the gravest first; none is an empty list. */
export function troublesOf({ breaking, collisionCount, findingCounts }: Troubles): string[] {
  return [
    ...(collisionCount > 0 ? [countOf(collisionCount, 'collision')] : []),
    ...(findingCounts.error > 0 ? [countOf(findingCounts.error, 'error')] : []),
    ...(breaking.length > 0
      ? [countOf(breaking.length, 'kind of breaking change', 'kinds of breaking change')]
      : []),
  ];
}

/** `parameter-added-required` → `Parameter added required`: the name of a rule as words. */
export const ruleWords = (rule: string): string => {
  const words = rule.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export interface EditWords {
  readonly what: string;
  /** Where, as the overlay says it. */
  readonly target: string;
  /** The value that it sets, as JSON; `null` for removals. */
  readonly value: string | null;
}

/** An edit for people: what it says of itself, else what it does. */
export function editWords({ description, remove, target, update }: Revision['overlay'][number]): EditWords {
  return {
    what: description ?? (remove ? 'Removes this' : 'Changes this'),
    target,
    value: remove || update === undefined ? null : JSON.stringify(update, null, 2),
  };
}
