/** Whether a header like `If-Match` or `If-None-Match` names an entity tag, or any (RFC 9110, section 13.1). */
export const matchesTag = (header: string, tag: string): boolean =>
  header
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === tag);
