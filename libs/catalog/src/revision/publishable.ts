import { ProblemError } from '@connectory/platform';
import type { RevisionEntity } from '../entities/revision.entity.js';

/** A rule that a revision breaks, and of how many operations; none when it is about the document as a whole. */
export interface BrokenRule {
  readonly rule: string;
  readonly operations: number;
}

/**
 * Throws `revision/open-collisions`, `revision/has-errors`, and `revision/breaking-changes` when a rule is broken that
 * nobody has acknowledged.
 */
export function assertPublishable(
  {
    number,
    collisionCount,
    findingCounts,
  }: Pick<RevisionEntity, 'number' | 'collisionCount' | 'findingCounts'>,
  broken: readonly BrokenRule[] = [],
  acknowledged: readonly string[] = [],
): void {
  if (collisionCount > 0) {
    throw new ProblemError(
      'revision/open-collisions',
      `In ${counted(collisionCount, 'place')} of revision ${number} the source and your edits disagree. Resolve each, then publish the revision that this makes.`,
    );
  }
  if (findingCounts.error > 0) {
    throw new ProblemError(
      'revision/has-errors',
      `Revision ${number} has ${counted(findingCounts.error, 'error')}. Correct them in an edit, and publish that.`,
    );
  }
  const open = broken.filter(({ rule }) => !acknowledged.includes(rule));
  if (open.length > 0) {
    throw new ProblemError(
      'revision/breaking-changes',
      `Revision ${number} breaks what is called now: ${open.map(said).join('; ')}. Acknowledge each rule by its name to publish it all the same.`,
      open.map((each) => ({ in: 'body' as const, pointer: '/acknowledge', message: said(each) })),
    );
  }
}

const said = ({ rule, operations }: BrokenRule): string =>
  operations === 0 ? rule : `${rule} (${counted(operations, 'operation')})`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
