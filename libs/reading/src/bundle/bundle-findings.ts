import type { Finding, Severity } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import { readingFindings, type ReadingFindingCode } from '../finding-catalogue.js';
import type { LeftReference } from './emit.js';
import { displayLocation, type Location } from './location.js';

/** So many files are named; nobody reads more. */
const MOST_NAMED = 20;

const severities = new Map<string, Severity>(readingFindings.map(({ code, severity }) => [code, severity]));

/** A finding with the severity that its code has. */
export function readingFinding(
  code: ReadingFindingCode,
  message: string,
  { pointer = '', params = {} }: { readonly pointer?: string; readonly params?: Finding['params'] } = {},
): Finding {
  return makeFinding({ code, severity: severities.get(code)!, message, params, pointer });
}

/** What is said about a reference that stays as it is. */
export function leftFinding({ reference: { ref, target }, pointer, why }: LeftReference): Finding {
  const at = { pointer, params: { ref } };
  const shown = ref.replace(/\?[^#]*/s, '');
  if (why === 'outside')
    return readingFinding(
      'reading/operation-outside',
      `\`${shown}\` leads to an operation that is not part of this description. The link stays as it is.`,
      at,
    );
  if (target !== null && 'code' in target)
    return readingFinding(`reading/${target.code}`, `\`${shown}\` stays as it is. ${target.reason}`, at);
  return readingFinding(
    'reading/circle',
    `\`${shown}\` stays as it is: it leads back to what it stands in, and cannot be a component.`,
    at,
  );
}

export function bundledFinding(entry: Location, files: readonly { readonly location: Location }[]): Finding {
  const names = files.map(({ location }) => displayLocation(location, entry));
  return readingFinding(
    'reading/bundled',
    `${files.length === 1 ? 'One other file was' : `${files.length} other files were`} taken over into this document: ${listed(names)}.`,
    { params: { files: files.length } },
  );
}

/** Names in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
