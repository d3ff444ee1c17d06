export { isObject, type JsonObject, type JsonValue } from './json.js';
export { appendPointer, parentPointer, pointerTokens, valueAt } from './pointer.js';
