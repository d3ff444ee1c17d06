import { environmentVariables } from '@connectory/conversion';
import { defaultParseLimits, parsePart } from '@connectory/definition';
import { usageError } from '../cli-error.js';
import { readBytes } from '../input/read-input.js';

/**
 * The variables of an environment that Postman has exported.
 *
 * @throws CliError
 */
export async function readVariables(path: string): Promise<Record<string, string>> {
  const part = parsePart(await readBytes(path), defaultParseLimits);
  if (!part.ok) throw usageError(`${path} is no environment: ${part.reason}`);
  const variables = environmentVariables(part.value);
  if (variables !== null) return variables;
  throw usageError(`${path} is no environment of Postman. Export one there: Environments, …, Export.`);
}
