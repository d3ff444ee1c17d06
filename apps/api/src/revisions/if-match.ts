import { revisionTag } from '@connectory/catalog';
import { ProblemError } from '@connectory/platform';

/**
 * What an `If-Match` header says of a revision (RFC 9110, section 13.1.1): whether the revision with a number is meant.
 *
 * @throws ProblemError `request/precondition-required` when there is none
 */
export function ifMatch(header: string | undefined): (number: number) => boolean {
  if (header === undefined) {
    throw new ProblemError(
      'request/precondition-required',
      'Send If-Match with the ETag of the revision that you have changed, so that nobody else’s change goes under.',
    );
  }
  const tags = header.split(',').map((tag) => tag.trim());
  return (number) => tags.includes('*') || tags.includes(revisionTag(number));
}
