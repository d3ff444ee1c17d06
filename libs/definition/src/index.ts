export { decodeBytes, type DecodedBytes } from './decode-bytes.js';
export { type Change, type ChangedOperation } from './diff/change.js';
export { changeRules, type ChangeClass, type ChangeRule } from './diff/change-rules.js';
export { diff } from './diff/diff.js';
export { describeConnector, type ConnectorDescription } from './describe-connector.js';
export { describeOperations } from './describe-operations.js';
export { definitionFindings, type DefinitionFinding, type DefinitionFindingId } from './finding-catalogue.js';
export { isArray, isObject, type JsonObject, type JsonValue } from './json.js';
export { locate, locateNearest } from './locate.js';
export { makeFinding, type FindingInput } from './make-finding.js';
export { httpMethods, nodeShapes, type ChildShape, type NodeType } from './node-types.js';
export { applyOverlay } from './overlay/apply-overlay.js';
export { deriveOverlay } from './overlay/derive-overlay.js';
export { editText } from './overlay/edit-text.js';
export { InvalidTarget } from './overlay/invalid-target.js';
export { identifiedBy, overlayTarget } from './overlay/overlay-target.js';
export { overlayWrites } from './overlay/overlay-writes.js';
export { defaultParseLimits, parseLimitsFor, type ParseLimits } from './parse-limits.js';
export { parsePart, type ParsedPart } from './parse-part.js';
export { parseSource, type ParsedSource, type ParseResult } from './parse-source.js';
export { templateNames, templateShape } from './path-template.js';
export { appendPointer, parentPointer, pointerTokens, valueAt } from './pointer.js';
export { carryCollisions } from './rebase/carry-collisions.js';
export type { Collision, CollisionKind } from './rebase/collision.js';
export { rebase, type Rebased } from './rebase/rebase.js';
export {
  resolveCollisions,
  type Colliding,
  type Resolution,
  type ResolutionError,
  type Resolved,
} from './rebase/resolve-collisions.js';
export {
  isSupportedKind,
  postmanCollection,
  recogniseKind,
  specVersion,
  type SpecVersion,
} from './recognise-kind.js';
export {
  collectRefs,
  isLocalRef,
  pointerRef,
  refFollower,
  refPointer,
  resolveRef,
  type PlacedValue,
} from './references.js';
export { toYaml } from './to-yaml.js';
export { walkDefinition, enclosing, pointerOf, type DefinitionNode } from './walk-definition.js';
export { walk } from './walk.js';
export { findingsOmitted, mostFindingsPerCode, withRanges } from './with-ranges.js';
