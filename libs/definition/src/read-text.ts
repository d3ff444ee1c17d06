import type { SourceFormat } from '@connectory/contracts';
import type { ParseLimits } from './parse-limits.js';
import type { ReadResult } from './read-fault.js';
import { parseJson, readJson } from './read-json.js';
import { readYaml } from './read-yaml.js';
import { replaceUnstorable } from './replace-unstorable.js';

/** Reads a text as JSON if it is or begins like it, else as YAML. */
export function readText(text: string, limits: ParseLimits): ReadResult & { readonly format: SourceFormat } {
  if (isMeantAsJson(text) || parseJson(text) !== undefined)
    return { format: 'json', ...replaceUnstorable(text, readJson(text, limits)) };
  return { format: 'yaml', ...replaceUnstorable(text, readYaml(text, limits)) };
}

/** YAML has flow collections in brackets too, but hardly anybody begins a file with one that is not JSON. */
const isMeantAsJson = (text: string) => /^\s*(?:\{\s*["}]|\[\s*["{[\]\d])/.test(text);
