import { appendPointer, isObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';

export interface Loss {
  readonly code: string;
  readonly reason: string;
}

/**
 * Enters every part of `source` that the conversion has not recorded as lost, the largest such parts first.
 * `lossOf` names the loss of the part at a pointer.
 */
export function accountForRest(
  source: JsonValue,
  recorder: Recorder,
  lossOf: (pointer: string) => Loss,
): void {
  const recorded = new Set(recorder.ledger().map((entry) => entry.source));
  const aboveRecorded = new Set<string>();
  for (const pointer of recorded) {
    let end = pointer.lastIndexOf('/');
    while (end >= 0) {
      const ancestor = pointer.slice(0, end);
      if (aboveRecorded.has(ancestor)) break;
      aboveRecorded.add(ancestor);
      end = ancestor.lastIndexOf('/');
    }
  }

  const open: { value: JsonValue; pointer: string }[] = [{ value: source, pointer: '' }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, pointer } = node;
    if (recorded.has(pointer)) continue;
    if (saysNothing(value)) {
      recorder.merge(pointer);
      continue;
    }
    if (!aboveRecorded.has(pointer)) {
      recorder.lose(pointer, ...lossArguments(lossOf(pointer)));
      continue;
    }
    const children = Array.isArray(value)
      ? [...value.entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    // Above a member that is not there.
    if (children.length === 0) recorder.lose(pointer, ...lossArguments(lossOf(pointer)));
    for (const [key, child] of children.reverse()) {
      open.push({ value: child as JsonValue, pointer: appendPointer(pointer, key) });
    }
  }
}

const lossArguments = ({ code, reason }: Loss) => [code, reason] as const;

/** `null`, an empty text, an empty list or object: there is nothing to lose. */
function saysNothing(value: JsonValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
