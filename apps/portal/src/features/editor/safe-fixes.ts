import type { Finding } from '@connectory/contracts';

/** The api makes at most so many actions in one request (EditDefinitionRequest). */
const mostActions = 1_000;

/** The findings with a safe fix, from the first on, as many as can be repaired in one request. */
export function safeFixes(findings: readonly Finding[]): Finding[] {
  const safe = findings.filter(({ fix }) => fix?.safe);
  let actions = 0;
  const tooMany = safe.findIndex(({ fix }) => (actions += fix?.actions.length ?? 0) > mostActions);
  return tooMany === -1 ? safe : safe.slice(0, tooMany);
}
