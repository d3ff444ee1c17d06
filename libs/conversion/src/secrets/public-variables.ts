import { findTokens } from './find-tokens.js';
import { isLiteralSecret, isSecretName } from './secret-names.js';

/** The variables of an environment that are no secrets: the others stay variables where a collection uses them. */
export function publicVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  const isPublic = ([name, value]: [string, string]) =>
    !(isSecretName(name) && isLiteralSecret(value)) && findTokens(value, () => name).length === 0;
  return Object.fromEntries(Object.entries(variables).filter(isPublic));
}
