import type { Finding } from '@connectory/contracts';
import type { Conversion } from '@connectory/conversion';
import { specVersion, withRanges, type ParsedSource } from '@connectory/definition';
import { withCollectionPlaces } from './collection-place.js';

/** Findings with their places in the text of the source, in its order, and in a collection with the request they are about. */
export function placeFindings(
  { kind, value, text, format }: ParsedSource,
  conversion: Conversion | null,
  findings: readonly Finding[],
): Finding[] {
  const isCollection = specVersion(kind) === null && conversion !== null;
  const told = isCollection ? withCollectionPlaces(findings, value, conversion.secrets) : findings;
  return withRanges(told, text, format);
}
