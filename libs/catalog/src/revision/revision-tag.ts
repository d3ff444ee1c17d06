/**
 * The entity tag of a revision (RFC 9110, section 8.8.3): it never changes, so its number says it all. `variant` tells apart
 * what shows it in another form.
 */
export const revisionTag = (number: number, variant?: string): string =>
  `"revision-${number}${variant === undefined ? '' : `.${variant}`}"`;
