import type { JsonValue } from '../json.js';
import type { QueriedNode } from './query-nodes.js';

/** What an expression is worth: nodes, a value, or `undefined` for nothing (RFC 9535 section 2.4.1). */
export type Operand = readonly QueriedNode[] | { readonly value: JsonValue } | undefined;

export const isNodes = (operand: Operand): operand is readonly QueriedNode[] => Array.isArray(operand);

/** The value of an operand that is a value or exactly one node. */
export function singleValue(operand: Operand): { readonly value: JsonValue } | undefined {
  if (!isNodes(operand)) return operand;
  return operand.length === 1 ? operand[0] : undefined;
}
