const HIDDEN = '***';

/** An address without what may be secret in it: without the values of its query, and without a fragment. */
export function shownUrl(url: string): string {
  const { origin, pathname, search } = new URL(url);
  if (search === '') return origin + pathname;
  const parts = search.slice(1).split('&').map(shownPart);
  return `${origin}${pathname}?${parts.join('&')}`;
}

function shownPart(part: string): string {
  const equals = part.indexOf('=');
  return equals === -1 ? HIDDEN : `${part.slice(0, equals)}=${HIDDEN}`;
}
