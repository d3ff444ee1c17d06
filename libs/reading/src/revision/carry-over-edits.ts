import type { Collision, Finding, OverlayAction, Ruleset } from '@connectory/contracts';
import { rebase, type Collision as DefinitionCollision, type JsonObject } from '@connectory/definition';
import { brokenRules } from './broken-rules.js';
import { describeDefinition, type DescribedDefinition } from './describe-definition.js';
import { judgeDefinition } from './judge-definition.js';

/** What a team has made of a source so far; the definitions as JSON texts. */
export interface EditedSource {
  /** What the source was converted to. */
  readonly base: string;
  /** The same with the edits. */
  readonly definition: string;
  /** The places where somebody still has to choose a side. */
  readonly collisions: readonly Collision[];
  /** What is published; `null` while nothing is. */
  readonly published: string | null;
}

/** A source that was read again, with the team's edits. */
export interface CarriedOver {
  readonly described: DescribedDefinition;
  /** What the source was converted to, as JSON text; `null` when no edits are left. */
  readonly base: string | null;
  readonly overlay: readonly OverlayAction[];
  readonly collisions: readonly Collision[];
  /** The names of the rules that it breaks against what is published. */
  readonly breaking: readonly string[];
  /** About the definition with the edits; `null` when there are none, so that what is said about the source is all. */
  readonly findings: readonly Finding[] | null;
}

/**
 * Carries the edits of a team over to what its source says now. `null` when that is the very same as before. A collision
 * that nobody has resolved stays one, unless the source says by now what stands there.
 */
export function carryOverEdits(
  theirs: JsonObject,
  { base, definition, collisions, published }: EditedSource,
  ruleset: Ruleset | undefined,
): CarriedOver | null {
  const text = JSON.stringify(theirs);
  if (text === base) return null;
  const isEdited = definition !== base;
  // They came out of `rebase`, and went through JSON only.
  const open = collisions as readonly DefinitionCollision[];
  const rebased = isEdited
    ? rebase({ was: parsed(base), theirs, ours: parsed(definition), open })
    : { document: theirs, overlay: [], collisions: [] };
  const { document, overlay } = rebased;
  const described = describeDefinition(document);
  const hasEdits = overlay.length > 0;
  return {
    described,
    base: hasEdits ? text : null,
    overlay,
    collisions: rebased.collisions,
    breaking: breakingNames(published, document),
    findings: hasEdits ? judgeDefinition(document, ruleset) : null,
  };
}

/** The names of the rules that a definition breaks against what is published. */
export const breakingNames = (published: string | null, now: JsonObject): string[] =>
  published === null ? [] : brokenRules(parsed(published), now).map(({ rule }) => rule);

const parsed = (text: string) => JSON.parse(text) as JsonObject;
