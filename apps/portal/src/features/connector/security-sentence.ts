import type { Operation, SecuritySummary } from '@connectory/contracts';

/** `API key in header X-Key`, `Basic and API key …, or none`. */
export function securitySentence(
  alternatives: Operation['security'],
  schemes: readonly SecuritySummary[],
): string {
  if (alternatives.length === 0) return 'none stated';
  const label = (name: string) => schemes.find((scheme) => scheme.name === name)?.label ?? name;
  return alternatives
    .map((names) => (names.length === 0 ? 'none' : names.map(label).join(' and ')))
    .join(', or ');
}
