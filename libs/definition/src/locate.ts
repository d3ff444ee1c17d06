import type { SourceFormat, TextRange } from '@connectory/contracts';
import { locateJson } from './locate-json.js';
import { locateYaml } from './locate-yaml.js';
import { pointerTree, spanOf, type PointerTree } from './pointer-tree.js';
import { textPositions } from './text-position.js';

/**
 * Where the values at `pointers` stand in `text`. A pointer that the text has no value for is missing in the map.
 * One pass over the text, whatever the number of pointers. Throws a `RangeError` for what is no JSON Pointer.
 */
export function locate(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
): Map<string, TextRange> {
  return ranges(text, format, pointers, (place) => place.exact);
}

/** As `locate`, but a pointer without a value gets the range of its nearest ancestor that has one. */
export function locateNearest(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
): Map<string, TextRange> {
  return ranges(text, format, pointers, () => true);
}

function ranges(
  text: string,
  format: SourceFormat,
  pointers: Iterable<string>,
  wanted: (place: { exact: boolean }) => boolean,
): Map<string, TextRange> {
  const list = [...new Set(pointers)];
  const found = new Map<string, TextRange>();
  if (list.length === 0) return found;
  const tree: PointerTree = pointerTree(list);
  if (format === 'json') locateJson(text, tree);
  else locateYaml(text, tree);
  const rangeOf = textPositions(text);
  for (const pointer of list) {
    const place = spanOf(tree, pointer);
    if (place && wanted(place)) found.set(pointer, rangeOf(place.span));
  }
  return found;
}
