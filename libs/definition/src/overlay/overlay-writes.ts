import type { OverlayAction } from '@connectory/contracts';
import { isArray, isObject, type JsonValue } from '../json.js';
import { appendPointer, parentPointer } from '../pointer.js';
import { identifiedBy } from './overlay-target.js';
import { selectNodes } from './select-nodes.js';
import { mostSteps, stepBudget } from './step-budget.js';

/**
 * The pointers of what actions write in a document, `null` if one of them finds nothing. What is written takes what stands
 * below it along: two overlays whose pointers do not lie within each other can be applied in either order. An item that is
 * appended has a pointer of its own below its list; taking one out writes the whole list, since the others move up.
 */
export function overlayWrites(document: JsonValue, actions: readonly OverlayAction[]): string[] | null {
  const budget = stepBudget(mostSteps);
  const written = new Set<string>();
  const write = (pointer: string) => written.add(identifiedBy(pointer) ?? pointer);
  for (const { target, update, remove } of actions) {
    const locations = selectNodes(document, target, budget);
    if (locations.length === 0) return null;
    for (const location of locations) {
      const pointer = appendPointer('', ...location);
      if (remove === true) write(typeof location.at(-1) === 'number' ? parentPointer(pointer)! : pointer);
      else if (update !== undefined) {
        const value = location.reduce<JsonValue>((at, key) => (at as JsonValue[])[key as number]!, document);
        writeUpdate(value, update as JsonValue, pointer, write);
      }
    }
  }
  return [...written];
}

function writeUpdate(
  value: JsonValue | undefined,
  update: JsonValue,
  pointer: string,
  write: (pointer: string) => void,
): void {
  const writeItem = (item: JsonValue) => write(appendPointer(pointer, `+${JSON.stringify(item)}`));
  if (isArray(value)) writeItem(update);
  else if (isObject(update)) {
    for (const [name, added] of Object.entries(update)) {
      const at = appendPointer(pointer, name);
      const before = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      if (isObject(before) && isObject(added)) writeUpdate(before, added, at, write);
      else if (isArray(added) && (before === undefined || isArray(before)))
        for (const item of added) writeUpdate([], item, at, write);
      else write(at);
    }
  }
}
