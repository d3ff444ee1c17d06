import type { Address } from './callable-operation.js';

/** What stands where an address has a parameter, by the parameter's name. */
export type Captures = readonly {
  readonly name: string;
  readonly isServer: boolean;
  readonly text: string;
}[];

/** Stands for a variable without a value, whatever its name. */
const hole = '\uE000';

/**
 * The parts of `url` (origin and path, as sent) that stand where `address` has its parameters; `null` if the address is not
 * the URL's. A variable without a value is found by any parameter; what the URL has no host for is compared by its path.
 */
export function matchAddress(address: Address, origin: string | null, path: string): Captures | null {
  const url = withHoles(plain(origin === null ? path : origin + path));
  const server = origin === null ? pathOf(address.server) : schemeFitting(address.server, url);
  const template = plain(server + address.path).replace(/\{\{[^{}]*\}\}/g, hole);
  const { pattern, names } = compile(template, server);
  const found = pattern.exec(url);
  if (!found) return null;
  return names.map(({ name, isServer }, index) => ({ name, isServer, text: found[index + 1] ?? '' }));
}

/** A URL that begins with a variable has its scheme in it, or Postman takes http. */
function schemeFitting(server: string, url: string): string {
  if (url.startsWith(hole)) return server.replace(/^[a-z]+:\/\//i, '');
  return server.replace(/^(https:\/\/[^/]*):443(?=\/|$)/, '$1').replace(/^(http:\/\/[^/]*):80(?=\/|$)/, '$1');
}

const pathOf = (server: string) => server.replace(/^(?:[a-z]+:\/\/)?[^/]*/i, '');

/** `{{name}}`, `{name}`, and `:name` as a segment: Postman sends them as they are when nobody gives them a value. */
function withHoles(url: string): string {
  const open = url.replace(/\{\{[^{}]*\}\}|\{[^{}/]*\}/g, hole).replace(/(?<=\/):[^/.?#]+/g, hole);
  const authority = /^(?:[a-z]+:\/\/)?[^/]*/i.exec(open)?.[0].length ?? 0;
  return open.slice(0, authority) + escapeBraces(open.slice(authority));
}

const escapeBraces = (text: string) => text.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** Escapes that say the same as their character are the character; braces are not, for in an address they hold a name. */
const plain = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => escapeBraces(decoded(escapes).replaceAll('/', '%2F')));

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
}

function compile(template: string, server: string) {
  const names: { name: string; isServer: boolean }[] = [];
  const isAbsolute = /^(?:[a-z]+:\/\/|[^/])/i.test(template);
  const authority = isAbsolute ? (/^(?:[a-z]+:\/\/)?[^/]*/i.exec(template)?.[0].length ?? 0) : 0;
  let at = 0;
  const source = template.replace(/\{[^{}]*\}|[^{]+|\{/g, (piece) => {
    const place = at;
    at += piece.length;
    if (piece.length > 1 && piece.startsWith('{')) {
      const isServer = place < server.length;
      names.push({ name: piece.slice(1, -1), isServer });
      return isServer ? '(.+?)' : '([^/?#]*)';
    }
    const inAuthority = piece.slice(0, Math.max(0, authority - place)).toLowerCase();
    return escapeRegExp(inAuthority + piece.slice(inAuthority.length));
  });
  // A path that is empty is sent as `/`; one that ends with `/` is another than one that does not.
  return { names, pattern: new RegExp(`^${source}$`, 's') };
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const hasHole = (text: string) => text.includes(hole);
