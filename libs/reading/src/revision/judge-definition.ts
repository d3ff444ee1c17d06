import type { Finding, Ruleset } from '@connectory/contracts';
import { withRanges, type JsonObject } from '@connectory/definition';
import { validate } from '@connectory/validation';

/**
 * What a ruleset has to say about a canonical definition that no source says as it is, because somebody has edited it; behind
 * what was found on the way to it. The ranges lie in its JSON text, indented by two spaces, which is how the API shows it.
 */
export const judgeDefinition = (
  definition: JsonObject,
  ruleset: Ruleset | undefined,
  found: readonly Finding[] = [],
): Finding[] =>
  withRanges(
    [...found, ...validate({ value: definition, version: '3.1' }, ruleset)],
    `${JSON.stringify(definition, null, 2)}\n`,
    'json',
  );
