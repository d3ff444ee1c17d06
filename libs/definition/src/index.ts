export { decodeBytes, type DecodedBytes } from './decode-bytes.js';
export { isObject, type JsonObject, type JsonValue } from './json.js';
export { locate, locateNearest } from './locate.js';
export { makeFinding, type FindingInput } from './make-finding.js';
export { defaultParseLimits, type ParseLimits } from './parse-limits.js';
export { parseSource, type ParsedSource, type ParseResult } from './parse-source.js';
export { appendPointer, parentPointer, pointerTokens, valueAt } from './pointer.js';
export {
  isSupportedKind,
  postmanCollection,
  recogniseKind,
  specVersion,
  type SpecVersion,
} from './recognise-kind.js';
export { walk } from './walk.js';
export { withRanges } from './with-ranges.js';
