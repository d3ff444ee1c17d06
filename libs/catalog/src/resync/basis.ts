import type { Collision, Finding, OverlayAction } from '@connectory/contracts';
import type { ConnectorEntity } from '../entities/connector.entity.js';

/** The state of a connector that work on a new revision went out from. */
export interface Basis {
  readonly connectorId: string;
  /** The revision that the new one goes on from. */
  readonly head: number;
  /** The revision that is published; `null` while none ever was. */
  readonly current: number | null;
}

/** What became of the team's edits when the source was read again. */
export interface Rebased extends Basis {
  /** What the source was converted to, as JSON text; `null` when no edits are left on top of it. */
  readonly base: string | null;
  readonly overlay: readonly OverlayAction[];
  readonly collisions: readonly Collision[];
  /** The names of the rules that it breaks against the published revision. */
  readonly breaking: readonly string[];
  /** What there is to say about the definition with the edits; `null` when there are none, and the source says it all. */
  readonly findings: readonly Finding[] | null;
}

/** The connector is not any more what the work went out from: it has to be done again from what is there now. */
export class MovedOnError extends Error {
  override readonly name = 'MovedOnError';
}

export const basisOf = ({ id, head, revision, state }: ConnectorEntity): Basis => ({
  connectorId: id,
  head,
  current: state === 'published' ? revision : null,
});

/** Throws a {@link MovedOnError} when a connector, whose row is locked, is not what the work went out from. */
export function assertBasis(connector: ConnectorEntity | null, basis: Basis | null): void {
  const now = connector && basisOf(connector);
  if (
    now?.connectorId !== basis?.connectorId ||
    now?.head !== basis?.head ||
    now?.current !== basis?.current
  ) {
    throw new MovedOnError('The connector has changed since the work on a new revision of it began');
  }
}
