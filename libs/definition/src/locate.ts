import type { SourceFormat, TextRange } from '@connectory/contracts';
import { locateJson } from './locate-json.js';
import { locateYaml } from './locate-yaml.js';
import { nearestSpan, pointerTree, type PointerTree } from './pointer-tree.js';
import { textPositions, type TextSpan } from './text-position.js';

/**
 * Where the values at `pointers` stand in `text`. A pointer that the text has no value for is missing in the map.
 * One pass over the text, whatever the number of pointers. Throws a `RangeError` for what is no JSON Pointer.
 */
export function locate(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
): Map<string, TextRange> {
  return ranges(text, format, pointers, ({ span }) => span);
}

/** As `locate`, but a pointer without a value gets the range of its nearest ancestor that has one. */
export function locateNearest(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
): Map<string, TextRange> {
  return ranges(text, format, pointers, nearestSpan);
}

function ranges(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
  spanOf: (place: PointerTree) => TextSpan | null,
): Map<string, TextRange> {
  const wanted = new Set(pointers);
  const found = new Map<string, TextRange>();
  if (wanted.size === 0) return found;
  const { root, places } = pointerTree(wanted);
  if (format === 'json') locateJson(text, root);
  else locateYaml(text, root);
  const rangeOf = textPositions(text);
  for (const pointer of wanted) {
    const span = spanOf(places.get(pointer)!);
    if (span) found.set(pointer, rangeOf(span));
  }
  return found;
}
