import type { OverlayAction, SourceFormat } from '@connectory/contracts';
import { sameJson } from '../diff/diff-texts.js';
import type { JsonValue } from '../json.js';
import { parseLimitsFor } from '../parse-limits.js';
import { readJson } from '../read-json.js';
import { readYaml } from '../read-yaml.js';
import { replaceUnstorable } from '../replace-unstorable.js';
import { toYaml } from '../to-yaml.js';
import { applyOverlay } from './apply-overlay.js';
import { editJson } from './edit-json.js';
import { editYaml } from './edit-yaml.js';
import { withTextEdits } from './text-edits.js';

/**
 * Applies overlay actions to the text of a document that has been read with `parseSource`: what they do not touch stays as it
 * is written, with its comments, order, indentation, quotes and line breaks, and a member that is given another name stays in
 * its place. Reading the result gives what `applyOverlay` makes of the document. A YAML text in which actions change what an
 * alias stands for is written anew. Throws `InvalidTarget`, and a `RangeError` for a text that cannot be read.
 */
export function editText(text: string, format: SourceFormat, actions: readonly OverlayAction[]): string {
  const old = readValue(text, format);
  if (old === undefined) throw new RangeError(`This is not ${format === 'json' ? 'JSON' : 'YAML'}.`);
  const { value } = applyOverlay(old, actions);
  if (value === old) return text;
  return editedInPlace(text, format, old, value) ?? written(value, format);
}

/** The text with as little changed as possible, or `null` if that says something else than it should. */
export function editedInPlace(
  text: string,
  format: SourceFormat,
  old: JsonValue,
  now: JsonValue,
): string | null {
  const edited = withTextEdits(text, (format === 'json' ? editJson : editYaml)(text, old, now));
  return sameJson(readValue(edited, format), now) ? edited : null;
}

const written = (value: JsonValue, format: SourceFormat): string =>
  format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : toYaml(value);

/** What a text says, as `parseSource` reads it. */
function readValue(text: string, format: SourceFormat): JsonValue | undefined {
  const limits = { ...parseLimitsFor(text.length * 4), maxAliases: Infinity };
  return replaceUnstorable(text, (format === 'json' ? readJson : readYaml)(text, limits)).value;
}
