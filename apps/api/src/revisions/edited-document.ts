import type { Finding, OverlayAction } from '@connectory/contracts';
import { convert } from '@connectory/conversion';
import {
  applyOverlay,
  InvalidTarget,
  isObject,
  parseLimitsFor,
  parseSource,
  rebase,
  recogniseKind,
  specVersion,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';

/** What cannot be done, and where in the request that lies. */
export interface Refusal {
  readonly pointer: string;
  readonly reason: string;
}

/** A definition as somebody has edited it, canonical again; with what there is to say of that. */
export interface EditedDocument {
  readonly definition: JsonObject;
  readonly findings: readonly Finding[];
}

/** The head with some actions applied; all of them have to find something to do, so that no edit goes under. */
export function applyEdits(head: JsonObject, actions: readonly OverlayAction[]): EditedDocument | Refusal {
  try {
    const { value, unmatched } = applyOverlay(head, actions);
    const [first] = unmatched;
    if (first === undefined) return canonical(value, head, '/actions');
    return {
      pointer: `/actions/${first}/target`,
      reason: 'leads to nothing in the definition that it could change',
    };
  } catch (error) {
    if (!(error instanceof InvalidTarget)) throw error;
    const at = actions.findIndex(({ target }) => target === error.target);
    return { pointer: `/actions/${at}/target`, reason: error.reason };
  }
}

/** The document in a JSON or YAML text, as what somebody has made of the head. */
export function readDocument(head: JsonObject, text: string, maxBytes: number): EditedDocument | Refusal {
  const parsed = parseSource(new TextEncoder().encode(text), parseLimitsFor(maxBytes));
  if (parsed.ok) return canonical(parsed.source.value, head, '/document');
  const reason = parsed.findings[0]?.message ?? 'is neither JSON nor YAML';
  return { pointer: '/document', reason };
}

/**
 * Older versions are converted, and secrets that somebody has put in are taken out, as when a source is registered. What that
 * would do to the head as it stands is nobody's edit, and left out.
 */
function canonical(value: JsonValue, head: JsonObject, pointer: string): EditedDocument | Refusal {
  const kind = recogniseKind(value);
  const version = specVersion(kind);
  if (version === null || !isObject(value)) {
    return { pointer, reason: 'makes a document that is not OpenAPI 2.0, 3.0 or 3.1' };
  }
  const { definition, findings } = convert({ value, kind });
  const isAsSent = JSON.stringify(definition) === JSON.stringify(value);
  return {
    definition: isAsSent ? definition : withoutOthersChanges(definition, head),
    // Findings of an older version lead into a document that nobody keeps.
    findings: version === '3.1' ? findings : [],
  };
}

function withoutOthersChanges(edited: JsonObject, head: JsonObject): JsonObject {
  const was = convert({ value: head, kind: recogniseKind(head) }).definition;
  return rebase({ was, theirs: head, ours: edited }).document;
}
