import { z } from 'zod';
import { FindingCounts, JsonPointer } from '../finding.js';
import { RegistrationId } from '../ids.js';
import { OverlayAction } from '../overlay.js';
import { RevisionNumber } from './connector.js';
import { CheckedText } from './definition.js';
import { pageOf } from './page.js';

/** So many changes of a diff are told, the first by operation; all are counted. */
export const mostToldChanges = 2_000;

/** What a change means for those who call: `breaking` may stop them, `safe` leaves them working, `cosmetic` is only read. */
export const ChangeClass = z.enum(['breaking', 'safe', 'cosmetic']);

/** The name of a rule by which two definitions are compared, for example `operation-removed`. */
const ChangeRuleName = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

export const RevisionSummary = z
  .object({
    number: z.int(),
    /** `published` as soon as it was current once. */
    state: z.enum(['draft', 'published']),
    /** The connector shows this one. */
    isCurrent: z.boolean(),
    /** The next edit, or the next reading of the source, goes on from this one. */
    isHead: z.boolean(),
    madeBy: z.enum(['registration', 'resync', 'edit', 'resolve']),
    /** The revision that it goes on from. */
    parent: z.int().nullable(),
    /** `null` for edits: nothing was handed over. */
    registrationId: RegistrationId.nullable(),
    findingCounts: FindingCounts,
    /** How many places wait for somebody to choose a side. */
    collisionCount: z.int().min(0),
    /** The rules that it broke against what was current when it was made. */
    breaking: z.array(ChangeRuleName),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    publishedBy: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RevisionSummary' });
export type RevisionSummary = z.infer<typeof RevisionSummary>;
export const RevisionPage = pageOf(RevisionSummary).meta({ id: 'RevisionPage' });
export type RevisionPage = z.infer<typeof RevisionPage>;

/**
 * A place that the source and the team have both changed, each in its own way. A side without a value has nothing there; in
 * the definition stands `ours` until somebody resolves it.
 */
export const Collision = z
  .object({
    /** Into the definition of the revision. */
    pointer: JsonPointer,
    kind: z.enum(['changed', 'added', 'removed-by-source', 'removed-by-overlay', 'moved']),
    /** Of an item that the team has taken out of a list: its index in the source's list. */
    index: z.int().min(0).optional(),
    /** What stood there when the team made its edit. */
    was: z.unknown().optional(),
    /** What the source says now. */
    theirs: z.unknown().optional(),
    /** What the team's edit says. */
    ours: z.unknown().optional(),
  })
  .meta({ id: 'Collision' });
export type Collision = z.infer<typeof Collision>;

export const Revision = RevisionSummary.extend({
  /** The team's edits: applied to what the source was converted to, they give the definition. */
  overlay: z.array(OverlayAction),
  collisions: z.array(Collision),
}).meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;

export const DiffQuery = z.strictObject({ from: RevisionNumber, to: RevisionNumber });
export type DiffQuery = z.infer<typeof DiffQuery>;

const ChangedOperation = z
  .object({ method: z.string(), path: z.string(), operationId: z.string().nullable() })
  .meta({ id: 'ChangedOperation' });
const ClassCounts = z.object({
  breaking: z.int().min(0),
  safe: z.int().min(0),
  cosmetic: z.int().min(0),
});

/** What has changed from one revision to another, as those feel it who call it. */
export const DefinitionDiff = z
  .object({
    from: z.int(),
    to: z.int(),
    counts: ClassCounts,
    /** Each operation that something has changed of, with the worst class of it; `operation` is `null` for the document. */
    operations: z.array(
      z.object({
        operation: ChangedOperation.nullable(),
        class: ChangeClass,
        rules: z.array(ChangeRuleName),
      }),
    ),
    changes: z.array(
      z.object({
        rule: ChangeRuleName,
        class: ChangeClass,
        pointer: z.object({ old: JsonPointer.nullable(), new: JsonPointer.nullable() }),
        operation: ChangedOperation.nullable(),
        message: z.string(),
      }),
    ),
    /** How many more changes there are than `changes` tells. */
    omitted: z.int().min(0),
  })
  .meta({ id: 'DefinitionDiff' });
export type DefinitionDiff = z.infer<typeof DefinitionDiff>;

const mostActions = 1_000;

/** Edits on top of the head: overlay actions, or the whole document as it shall be (an object, or JSON or YAML text). */
export const EditConnectorRequest = z
  .union([
    z.strictObject({ actions: z.array(OverlayAction).min(1).max(mostActions) }),
    z.strictObject({ document: z.union([CheckedText, z.record(z.string(), z.unknown())]) }),
  ])
  .meta({ id: 'EditConnectorRequest' });
export type EditConnectorRequest = z.infer<typeof EditConnectorRequest>;

/** Publishing what breaks a caller needs each broken rule by its name. */
export const PublishRevisionRequest = z
  .strictObject({ acknowledge: z.array(ChangeRuleName).max(200).default([]) })
  .meta({ id: 'PublishRevisionRequest' });
export type PublishRevisionRequest = z.infer<typeof PublishRevisionRequest>;

/** Which side holds at a place: what the source says, what the team said, or a value of its own. */
export const CollisionTake = z
  .discriminatedUnion('take', [
    z.strictObject({ pointer: JsonPointer, take: z.literal('source') }),
    z.strictObject({ pointer: JsonPointer, take: z.literal('overlay') }),
    z.strictObject({ pointer: JsonPointer, take: z.literal('value'), value: z.unknown() }),
  ])
  .meta({ id: 'CollisionTake' });
export type CollisionTake = z.infer<typeof CollisionTake>;

export const ResolveCollisionsRequest = z
  .array(CollisionTake)
  .min(1)
  .max(mostActions)
  .meta({ id: 'ResolveCollisionsRequest' });
export type ResolveCollisionsRequest = z.infer<typeof ResolveCollisionsRequest>;

/** How often the address of a connector is read again. */
export const PutSyncRequest = z
  .strictObject({ everyMinutes: z.int().min(5).max(525_600) })
  .meta({ id: 'PutSyncRequest' });
export type PutSyncRequest = z.infer<typeof PutSyncRequest>;
