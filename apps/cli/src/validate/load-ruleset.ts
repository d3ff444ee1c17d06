import { existsSync } from 'node:fs';
import { Ruleset, RulesetName } from '@connectory/contracts';
import { defaultParseLimits, parsePart } from '@connectory/definition';
import { unknownRules } from '@connectory/validation';
import { z } from 'zod';
import { usageError } from '../cli-error.js';
import { readBytes } from '../input/read-input.js';
import { noSuchRule } from '../rules/no-such-rule.js';

/**
 * The ruleset of a name, or the one in a JSON or YAML file.
 *
 * @throws CliError for a file that is not there or holds no ruleset
 */
export async function loadRuleset(nameOrFile: string): Promise<Ruleset> {
  const name = RulesetName.safeParse(nameOrFile);
  if (name.success) return { extends: name.data, rules: {} };
  if (/^\w[\w-]*$/.test(nameOrFile) && !existsSync(nameOrFile))
    throw usageError(
      `${nameOrFile} is no ruleset. Give ${RulesetName.options.join(', ')}, or a file: there is none of that name.`,
    );
  return readRuleset(nameOrFile);
}

async function readRuleset(file: string): Promise<Ruleset> {
  const part = parsePart(await readBytes(file), defaultParseLimits);
  if (!part.ok) throw usageError(`${file} holds no ruleset: ${part.reason}`);
  const ruleset = Ruleset.safeParse(part.value);
  if (!ruleset.success) throw usageError(`${file} holds no ruleset:\n${z.prettifyError(ruleset.error)}`);
  const [unknown] = unknownRules(Object.keys(ruleset.data.rules));
  if (unknown === undefined) return ruleset.data;
  throw usageError(`${file}: ${noSuchRule(unknown)}`);
}
