import type { Field } from '../model.js';
import { indexOutside, splitOutside } from '../read/outside-templates.js';
import type { PathParameter, PathTemplate, ServerAddress } from './normal-request.js';
import type { Scope } from './scope.js';

interface Address {
  readonly server: ServerAddress | null;
  readonly path: PathTemplate;
}

/**
 * Splits `https://{{host}}/users/:id` into a server and a path. `variables` describe the path's variables; those of the collection
 * that were replaced are added to `used`.
 */
export type AddressReader = (
  address: string,
  variables: readonly Field[],
  scope: Scope,
  used: Set<Field>,
) => Address;

/** Most requests of a collection go to the same few servers, each of which is read once. */
export function createAddressReader(): AddressReader {
  const servers = new Map<string, ServerAddress | null>();
  const serverOf = (head: string): ServerAddress | null => {
    let server = servers.get(head);
    if (server === undefined) servers.set(head, (server = readServer(head)));
    return server;
  };
  return (given, variables, scope, used) => {
    // A variable whose name is made of others: {{host_{{stage}}}}.
    const address = /\{\{[^{}]*\{\{/.test(given) ? scope.resolveAddress(given, used) : given;
    const { head, tail } = splitHead(address);
    const resolvedHead = scope.resolveAddress(head, used);
    const whole = tail === '' ? splitHead(resolvedHead) : null;
    // A variable may stand for a whole URL: what Postman sends then has no slash behind it.
    const path = readPath(whole ? whole.tail : tail, variables, scope, used);
    return { server: serverOf(whole ? whole.head : resolvedHead), path };
  };
}

/** Scheme and host as one text, and the path from its slash on. */
function splitHead(address: string): { readonly head: string; readonly tail: string } {
  if (address.startsWith('/') && !address.startsWith('//')) return { head: '', tail: address };
  const scheme = /^(?:[a-z][a-z0-9+.-]*:|\{\{[^{}]+\}\}:?)?\/\//i.exec(address)?.[0] ?? '';
  const slash = indexOutside(address, '/', scheme.length);
  return slash < 0
    ? { head: address, tail: '' }
    : { head: address.slice(0, slash), tail: address.slice(slash) };
}

function readServer(head: string): ServerAddress | null {
  const bare = withoutTrailingSlashes(head.trim().replace(/[?#].*$/s, ''));
  if (bare === '') return null;
  const wholeVariable = /^\{\{([^{}]+)\}\}$/.exec(bare)?.[1];
  if (wholeVariable !== undefined) {
    const name = variableName(wholeVariable);
    return { url: `{${name}}`, variables: [{ name, default: 'https://example.com' }] };
  }
  const named = /^(?:[a-z][a-z0-9+.-]*|\{\{[^{}]+\}\})(?=:\/\/)/i.exec(bare)?.[0];
  const scheme = named?.startsWith('{{') ? named : named?.toLowerCase();
  // Postman sends what has no scheme as http.
  const rest = (scheme === undefined ? bare : bare.slice(scheme.length + 3)).replace(/^\/+/, '');
  const slash = indexOutside(rest, '/');
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const path = slash < 0 ? '' : rest.slice(slash);
  if (host === '') return null;
  const hostname = host.replace(/:[^:]*$/, '');
  const template = `${scheme ?? 'http'}://${host}${path}`;
  const names = [...template.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => match[1] as string);
  const variables = new Map(
    names.map((name) => [variableName(name), defaultOf(name, { scheme, host, hostname })]),
  );
  return {
    url: escapeUrl(template.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => `{${variableName(name)}}`)),
    variables: [...variables].map(([name, value]) => ({ name, default: value })),
  };
}

/** A value that keeps the URL a URL: OpenAPI wants every server variable to have a default. */
function defaultOf(
  name: string,
  place: { readonly scheme: string | undefined; readonly host: string; readonly hostname: string },
): string {
  const template = `{{${name}}}`;
  if (place.scheme === template) return 'https';
  if (place.host.endsWith(`:${template}`)) return place.scheme === 'https' ? '443' : '80';
  if (place.hostname === template) return 'example.com';
  return variableName(name);
}

/** A loop, for a regular expression would need quadratic time on a long run of slashes. */
function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

const variableName = (name: string) => name.trim().replace(/[^\p{L}\p{N}_.-]+/gu, '_') || 'variable';

/** What is not only literal: a variable, or a character that a path cannot hold as it is. */
const needsReading = /[{}?#\s%]|\/:/;
/** `:from:to`, which Postman sends as it is and everybody means as two. */
const severalColons = /^(?::[^:/{}]+){2,}$/;
const none: readonly PathParameter[] = [];

function readPath(tail: string, variables: readonly Field[], scope: Scope, used: Set<Field>): PathTemplate {
  if (!needsReading.test(tail)) return { text: tail === '' ? '/' : tail, parameters: none };
  const parameters = new Map<string, PathParameter>();
  const counts = new Map<string, number>();
  const described = new Map(variables.map((field) => [field.name, field]));

  const addParameter = (wanted: string, value: string | null): string => {
    const name = variableName(wanted);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const unique = count === 1 ? name : `${name}_${count}`;
    const field = described.get(wanted) ?? null;
    parameters.set(unique, {
      name: unique,
      fixed: null,
      field,
      description: field?.description ?? '',
      example: field?.value || null,
      default: value,
    });
    return `{${unique}}`;
  };
  const readTemplate = (name: string): string => {
    const value = scope.resolveAddress(`{{${name}}}`, used);
    const isKnown = !value.includes('{{');
    // A path parameter stands for one segment; a value of several is part of the path.
    if (isKnown && (value === '' || value.includes('/'))) return escapeLiteral(value);
    return addParameter(name.trim(), isKnown ? value : null);
  };
  /** `:id.json` may be a variable of that name, or `id` with an extension behind it. */
  const readColon = (colon: string): string => {
    const [, name, extension] = /^(\w+)(\.\w+)$/.exec(colon) ?? [];
    return name === undefined || described.has(colon) || !described.has(name)
      ? addParameter(colon, null)
      : `${addParameter(name, null)}${extension}`;
  };
  const readSegment = (segment: string): string => {
    const colon = segment.startsWith(':') ? /^:([^:/{}]+)$/.exec(segment)?.[1] : undefined;
    if (colon !== undefined) return readColon(colon);
    const colons = severalColons.test(segment) ? segment.slice(1).split(':') : [];
    if (colons.length > 0 && colons.every((name) => described.has(name)))
      return colons.map((name) => addParameter(name, null)).join('');
    if (!segment.includes('{')) return escapeLiteral(segment);
    return segment
      .split(/(\{\{[^{}]+\}\}|\{[^{}/]+\})/)
      .map((part, index) => {
        if (index % 2 === 0) return escapeLiteral(part);
        return part.startsWith('{{')
          ? readTemplate(part.slice(2, -2))
          : addParameter(part.slice(1, -1), null);
      })
      .join('');
  };
  const text = splitOutside(tail, '/').map(readSegment).join('/');
  return { text: text.startsWith('/') ? text : `/${text}`, parameters: [...parameters.values()] };
}

/** What would end or open something in a path template stands for itself, and so does what needs no escape. */
const escapeLiteral = (text: string) =>
  withoutNeedlessEscapes(text).replace(/[{}?#\s]/g, (character) => encodeURIComponent(character));

/** Letters, digits, `-`, `.`, `_` and `~` are the same with an escape and without one (RFC 3986, section 6.2.2.2). */
const withoutNeedlessEscapes = (text: string) =>
  text.includes('%')
    ? text.replace(/%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi, decodeURIComponent)
    : text;

/** Everything that a URL cannot hold as it is, percent-encoded; half surrogate pairs first made whole. */
function escapeUrl(url: string): string {
  return url
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%{}]+/g, (characters) => encodeURIComponent(characters));
}
