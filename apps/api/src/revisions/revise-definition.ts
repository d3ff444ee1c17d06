import type {
  Collision,
  CollisionTake,
  DefinitionDiff,
  Finding,
  OverlayAction,
  Ruleset,
  SourceFormat,
} from '@connectory/contracts';
import { downgrade } from '@connectory/conversion';
import {
  applyOverlay,
  carryCollisions,
  deriveOverlay,
  resolveCollisions,
  type Collision as DefinitionCollision,
  type JsonObject,
  type ResolutionError,
} from '@connectory/definition';
import {
  breakingNames,
  brokenRules,
  describeDefinition,
  judgeDefinition,
  type BrokenRule,
  type DescribedDefinition,
} from '@connectory/reading';
import { compareDefinitions } from './compare-definitions.js';
import { writeDefinition } from './write-definition.js';
import { applyEdits, readDocument, type Refusal } from './edited-document.js';

/** The head of a connector; definitions are JSON texts. */
export interface HeadTexts {
  readonly base: string;
  readonly definition: string;
  readonly collisions: readonly Collision[];
  readonly published: string | null;
  readonly ruleset: Ruleset;
}

/** What the threads of the api do for revisions. */
export type RevisionTask =
  | { readonly task: 'compare'; readonly from: string; readonly to: string }
  | {
      readonly task: 'write';
      readonly definition: string;
      readonly version: '3.1' | '3.0' | '2.0';
      readonly format: SourceFormat;
    }
  | { readonly task: 'describe'; readonly definition: string; readonly published: string | null }
  | {
      readonly task: 'change';
      readonly head: HeadTexts;
      readonly edit: { readonly actions: readonly OverlayAction[] } | { readonly text: string };
      readonly maxBytes: number;
    }
  | { readonly task: 'resolve'; readonly head: HeadTexts; readonly takes: readonly CollisionTake[] };

/** A definition that somebody has made of the head, with all that is stored of it. */
export interface Revised extends DescribedDefinition {
  readonly overlay: readonly OverlayAction[];
  readonly collisions: readonly Collision[];
  readonly breaking: readonly string[];
  readonly findings: readonly Finding[];
}

export type RevisionResult =
  | { readonly done: 'compare'; readonly diff: Omit<DefinitionDiff, 'from' | 'to'> }
  | { readonly done: 'write'; readonly text: string }
  | {
      readonly done: 'describe';
      readonly described: DescribedDefinition;
      readonly broken: readonly BrokenRule[];
    }
  /** `null` when nothing has changed. */
  | { readonly done: 'revise'; readonly revised: Revised | null }
  | ({ readonly done: 'refused' } & Refusal);

/** Does a task. Pure; takes what time it takes, so it belongs into a thread. */
export function doRevisionTask(task: RevisionTask): RevisionResult {
  switch (task.task) {
    case 'compare':
      return { done: 'compare', diff: compareDefinitions(parsed(task.from), parsed(task.to)) };
    case 'write': {
      const canonical = parsed(task.definition);
      const definition = task.version === '3.1' ? canonical : downgrade(canonical, task.version).definition;
      return { done: 'write', text: writeDefinition(definition, task.format) };
    }
    case 'describe': {
      const definition = parsed(task.definition);
      const broken = task.published === null ? [] : brokenRules(parsed(task.published), definition);
      return { done: 'describe', described: describeDefinition(definition), broken };
    }
    case 'change':
      return change(task);
    case 'resolve':
      return resolve(task);
  }
}

function change({ head, edit, maxBytes }: Extract<RevisionTask, { task: 'change' }>): RevisionResult {
  const before = parsed(head.definition);
  const edited =
    'actions' in edit ? applyEdits(before, edit.actions) : readDocument(before, edit.text, maxBytes);
  if ('reason' in edited) return { done: 'refused', ...edited };
  const { definition, findings } = edited;
  if (deriveOverlay(before, definition).length === 0) return { done: 'revise', revised: null };
  const base = parsed(head.base);
  const overlay = deriveOverlay(base, definition);
  // As the overlay gives it, so that whoever applies that gets the same text.
  const document = applyOverlay(base, overlay).value as JsonObject;
  const collisions = carryCollisions({ from: before, to: document, collisions: openIn(head) });
  return { done: 'revise', revised: revise(head, document, overlay, collisions, findings) };
}

function resolve({ head, takes }: Extract<RevisionTask, { task: 'resolve' }>): RevisionResult {
  const { document, overlay, collisions, errors } = resolveCollisions(
    {
      base: parsed(head.base),
      document: parsed(head.definition),
      collisions: openIn(head),
    },
    takes,
  );
  const [error] = errors;
  if (error) {
    const at = takes.findIndex(({ pointer }) => pointer === error.pointer);
    return { done: 'refused', pointer: `/${at}`, reason: reasons[error.error] };
  }
  return { done: 'revise', revised: revise(head, document, overlay, collisions, []) };
}

const reasons: Readonly<Record<ResolutionError['error'], string>> = {
  unknown: 'is no collision of this revision',
  repeated: 'decides on a collision that is decided on before',
  'value-missing': 'takes a value and names none',
  'place-invalid': 'moves something to where it cannot be',
  'place-taken': 'moves something to where something else is',
};

function revise(
  { published, ruleset }: HeadTexts,
  document: JsonObject,
  overlay: readonly OverlayAction[],
  collisions: readonly Collision[],
  findings: readonly Finding[],
): Revised {
  return {
    ...describeDefinition(document),
    overlay,
    collisions,
    breaking: breakingNames(published, document),
    findings: judgeDefinition(document, ruleset, findings),
  };
}

/** They came out of `rebase`, and went through JSON only. */
const openIn = ({ collisions }: HeadTexts) => collisions as readonly DefinitionCollision[];

const parsed = (text: string) => JSON.parse(text) as JsonObject;
