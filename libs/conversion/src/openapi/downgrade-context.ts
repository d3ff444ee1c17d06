import {
  appendPointer,
  isObject,
  refFollower,
  type JsonObject,
  type JsonValue,
  type PlacedValue,
} from '@connectory/definition';
import type { NewFinding, Recorder } from '../recorder.js';
import type { ObjectShape } from './downgrade-schema/shape-of.js';
import { originOf, type SourceHint } from './hints.js';

export type OlderVersion = '3.0' | '2.0';

/** What every part of a downgrade needs to know of the whole. */
export interface DowngradeContext {
  readonly to: OlderVersion;
  /** The canonical definition, OpenAPI 3.1. */
  readonly root: JsonObject;
  /** What the definition was upgraded from, if that was the version that it now goes back to. */
  readonly origin: SourceHint | null;
  /** The end of a chain of references, `null` if there is none, `undefined` for what is no reference. */
  readonly follow: (value: JsonValue | undefined) => PlacedValue | null | undefined;
  /** The reference in the older version. */
  readonly rewriteRef: (ref: string) => string;
  /** References into the depth of the document, which may not lead anywhere after the downgrade. */
  readonly deepRefs: { readonly holder: Record<string, JsonValue>; readonly ref: string }[];
  /** Mutable: how deep inside schemas that were written out in place of a reference, and how many members that may still cost. */
  readonly writingOut: { depth: number; left: number };
  /** Schemas that need not be taken back: it is known what they turn into. */
  readonly returned: ReadonlyMap<JsonValue, JsonObject> | null;
  /** Shapes that were worked out already, by the value of their schema. */
  readonly shapes: Map<JsonValue, ObjectShape>;
  readonly map: (source: string, target: string) => void;
  readonly merge: (source: string, target: string) => void;
  readonly setDefault: (source: string, target: string) => void;
  /** Enters a loss; nothing is reported, for `reportLosses` says once for each code what was lost. */
  readonly lose: (source: string, code: string, reason: string) => void;
  readonly report: (finding: NewFinding) => void;
  /** As `appendPointer`; always `''` when nobody asks for the ledger, since pointers cost more than the rest. */
  readonly at: (base: string, ...tokens: readonly (string | number)[]) => string;
}

/** Members of schemas that are written out in place of references, in one document: choices of choices multiply. */
const mostWrittenOut = 20_000;

const nothing = () => undefined;

export function createContext(
  root: JsonObject,
  to: OlderVersion,
  rewriteRef: DowngradeContext['rewriteRef'],
  recorder: Recorder | null,
  returned: DowngradeContext['returned'] = null,
): DowngradeContext {
  return {
    to,
    root,
    origin: originOf(root, to),
    follow: refFollower(root),
    rewriteRef,
    deepRefs: [],
    returned,
    shapes: new Map(),
    writingOut: { depth: 0, left: mostWrittenOut },
    map: recorder ? (source, target) => recorder.map(source, target) : nothing,
    merge: recorder ? (source, target) => recorder.merge(source, target) : nothing,
    setDefault: recorder ? (source, target) => recorder.setDefault(source, target) : nothing,
    lose: recorder ? (source, code, reason) => recorder.lose(source, code, reason) : nothing,
    report: recorder ? (finding) => recorder.report(finding) : nothing,
    at: recorder ? appendPointer : () => '',
  };
}

/** What a value stands for: itself, or the end of its references with its place; `null` if they lead nowhere. */
export function resolve(
  value: JsonValue | undefined,
  pointer: string,
  context: DowngradeContext,
): { readonly value: JsonObject; readonly pointer: string } | null {
  const end = context.follow(value);
  const found = end === undefined ? { value, pointer } : end;
  return found && isObject(found.value) ? { value: found.value, pointer: found.pointer } : null;
}
