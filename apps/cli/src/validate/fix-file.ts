import type { Ruleset } from '@connectory/contracts';
import { editText, specVersion, type ParsedSource } from '@connectory/definition';
import { checkSource } from '@connectory/reading';
import { fixAll } from '@connectory/validation';
import { writeOutput } from '../convert/write-output.js';
import { parseLimits } from '../input/parse-limits.js';
import type { Validation } from './validation.js';

/**
 * Writes into a file what repairs its findings, and judges it again. A collection is left as it is: what could be repaired
 * is the definition that it becomes.
 *
 * @throws CliError when it cannot be written
 */
export async function fixFile(
  path: string,
  source: ParsedSource,
  validation: Validation,
  { ruleset, hasMark }: { readonly ruleset: Ruleset; readonly hasMark: boolean },
): Promise<Validation> {
  const version = specVersion(source.kind);
  if (version === null) return { ...validation, fixed: [] };
  const { applied } = fixAll({ value: source.value, version }, { ruleset });
  if (applied.length === 0) return { ...validation, fixed: [] };
  const text = editText(
    source.text,
    source.format,
    applied.flatMap(({ fix }) => fix?.actions ?? []),
  );
  if (text === source.text) return { ...validation, fixed: [] };
  // Who saves with a byte order mark has a reader that wants it.
  await writeOutput(path, hasMark ? `\ufeff${text}` : text);
  const { findings } = checkSource(new TextEncoder().encode(text), { limits: parseLimits, ruleset });
  return { ...validation, text, findings, fixed: applied };
}
