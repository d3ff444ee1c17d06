import { isObject, type JsonValue } from './json.js';
import type { ParseLimits } from './parse-limits.js';
import { appendPointer } from './pointer.js';
import {
  dangerousMember,
  isDangerousMember,
  longestName,
  mostFaults,
  tooComplex,
  type ReadFault,
} from './read-fault.js';

export interface JsonInspection {
  readonly faults: readonly ReadFault[];
  readonly withinLimits: boolean;
  /** Members of all objects together, those that were removed included. */
  readonly members: number;
}

/**
 * Counts what a value costs and removes dangerous members from it. The value must be fresh from JSON.parse: this is
 * the one place that changes a document. Recursion ends at `maxDepth`.
 */
export function inspectJson(root: JsonValue, limits: ParseLimits): JsonInspection {
  const faults: ReadFault[] = [];
  const path: (string | number)[] = [];
  let nodes = 0;
  let members = 0;
  let excess: ReadFault | null = null;

  const here = () => appendPointer('', ...path);
  const visit = (value: JsonValue, depth: number): void => {
    if (++nodes > limits.maxNodes) {
      excess = tooComplex('it has too many values', limits.maxNodes, here());
    } else if (typeof value !== 'object' || value === null) {
      return;
    } else if (depth > limits.maxDepth) {
      excess = tooComplex('it is nested too deeply', limits.maxDepth, here());
    } else if (!isObject(value)) {
      for (let index = 0; index < value.length && !excess; index++) {
        path.push(index);
        visit(value[index]!, depth + 1);
        path.pop();
      }
    } else {
      for (const name in value) {
        members++;
        if (name.length > longestName) excess = tooComplex('a member name is too long', longestName, here());
        if (excess) return;
        const member = value[name]!;
        path.push(name);
        if (isDangerousMember(name, member)) {
          if (faults.length < mostFaults) faults.push(dangerousMember(name, here()));
          // What is removed still counts: `members` is compared with the text.
          visit(member, depth + 1);
          delete (value as Record<string, JsonValue>)[name];
        } else {
          visit(member, depth + 1);
        }
        path.pop();
      }
    }
  };
  visit(root, 1);
  return { faults: excess ? [...faults, excess] : faults, withinLimits: excess === null, members };
}
