import type { OverlayAction } from '@connectory/contracts';
import type { JsonObject, JsonValue } from '../json.js';
import { deriveOverlay } from '../overlay/derive-overlay.js';
import type { Collision } from './collision.js';
import { canMove, movePaths } from './move-paths.js';
import { settle, type Settlement } from './settle.js';

/** What somebody has decided about a collision: the source's side, ours, which stands already, or another value. */
export interface Resolution {
  readonly pointer: string;
  readonly take: 'source' | 'overlay' | 'value';
  /** For `value`: what it is to be; of something that was moved, the pointer of where it is to be. */
  readonly value?: unknown;
}

export interface ResolutionError {
  readonly pointer: string;
  /** There is no such collision, it is resolved twice, its value is missing, or nothing can be moved to the place. */
  readonly error: 'unknown' | 'repeated' | 'value-missing' | 'place-invalid' | 'place-taken';
}

/** A definition with the collisions that are open. */
export interface Colliding {
  /** The source as it is now. */
  readonly base: JsonObject;
  readonly document: JsonObject;
  readonly collisions: readonly Collision[];
}

export interface Resolved {
  readonly document: JsonObject;
  /** What makes `document` of the base. */
  readonly overlay: OverlayAction[];
  /** What is still open, with pointers into the new document. */
  readonly collisions: Collision[];
  /** If there are any, nothing has been resolved. */
  readonly errors: ResolutionError[];
}

/**
 * Settles collisions of `rebase`. What is decided of a place is decided of all that is in it: a collision within a value that
 * gives way to the source's is gone with it.
 */
export function resolveCollisions(state: Colliding, resolutions: readonly Resolution[]): Resolved {
  const { base, document, collisions } = state;
  const result = (now: JsonObject, open: Collision[], errors: ResolutionError[]): Resolved => ({
    document: now,
    overlay: deriveOverlay(base, now),
    collisions: open,
    errors,
  });
  const errors = faultsOf(resolutions, collisions);
  if (errors.length > 0) return result(document, [...collisions], errors);

  const decided = new Map(resolutions.map((resolution) => [resolution.pointer, resolution]));
  const settlements = collisions.map((collision) => settlementOf(collision, decided.get(collision.pointer)));
  const settled = settle(document, settlements);
  const moves = settled.standing.flatMap(({ settlement, pointer }) => {
    const to = destinationOf(settlement.collision, decided.get(settlement.collision.pointer));
    return to === null ? [] : [{ from: pointer, to }];
  });
  const moved = movePaths(settled.document, moves);
  if (moved.taken.length > 0) {
    const taken = moved.taken.map((pointer) => ({ pointer, error: 'place-taken' as const }));
    return result(document, [...collisions], taken);
  }
  const open = settled.standing
    .filter(({ settlement }) => settlement.isOpen)
    .map(({ settlement: { collision }, pointer }) => movedTo(collision, moved.pointerOf(pointer)));
  return result(moved.document, open, []);
}

function faultsOf(resolutions: readonly Resolution[], collisions: readonly Collision[]): ResolutionError[] {
  const kinds = new Map(collisions.map(({ pointer, kind }) => [pointer, kind]));
  const seen = new Set<string>();
  return resolutions.flatMap(({ pointer, take, value }): ResolutionError[] => {
    const kind = kinds.get(pointer);
    const fault = (error: ResolutionError['error']) => [{ pointer, error }];
    if (kind === undefined) return fault('unknown');
    if (seen.has(pointer)) return fault('repeated');
    seen.add(pointer);
    if (take !== 'value') return [];
    if (value === undefined) return fault('value-missing');
    return kind === 'moved' && !canMove(pointer, value) ? fault('place-invalid') : [];
  });
}

function settlementOf(collision: Collision, resolution: Resolution | undefined): Settlement {
  if (!resolution) return { collision, isOpen: true };
  if (resolution.take === 'overlay' || collision.kind === 'moved') return { collision, isOpen: false };
  const value = resolution.take === 'source' ? collision.theirs : (resolution.value as JsonValue);
  return { collision, isOpen: false, outcome: { value } };
}

/** Where something is to be moved to. */
function destinationOf(collision: Collision, resolution: Resolution | undefined): string | null {
  if (collision.kind !== 'moved' || !resolution || resolution.take === 'overlay') return null;
  return (resolution.take === 'source' ? collision.theirs : resolution.value) as string;
}

const movedTo = (collision: Collision, pointer: string): Collision => ({
  ...collision,
  pointer,
  ...(collision.kind === 'moved' ? { ours: pointer } : {}),
});
