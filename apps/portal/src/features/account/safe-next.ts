/** Where sign-in leads to: a path of this portal and nothing else, so that a link cannot send people elsewhere. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/')) return '/';
  const base = 'http://portal.invalid';
  if (!URL.canParse(next, base)) return '/';
  const { origin, pathname, search, hash } = new URL(next, base);
  // A path may come out of it that is an address by itself: `/.//evil.example` is read as `//evil.example`.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
