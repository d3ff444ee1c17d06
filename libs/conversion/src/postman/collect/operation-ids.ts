import type { NormalRequest } from '../normalise/normal-request.js';

/** The reference system shows operationIds to people and limits their length. */
const longestId = 80;
/** Generated names such as `New Request` tell nothing. */
const saysNothing =
  /^(?:new request|untitled(?: request)?|request(?: copy)?|copy of|https?:\/\/.*|\/.*|\{\{.*|www\..*)$/i;

/** Gives out operationIds, unique without regard to case; made from the request's name alone while that is free. */
export function createOperationIds(): (request: NormalRequest, method: string, path: string) => string {
  const taken = new Set<string>();
  const claim = (id: string): string | null => {
    if (id === '' || taken.has(id.toLowerCase())) return null;
    taken.add(id.toLowerCase());
    return id;
  };
  const counts = new Map<string, number>();

  return (request, method, path) => {
    const { name, folder } = request.source;
    const fromName = saysNothing.test(name) ? '' : camelCase(withoutMethod(name));
    const fromPath = camelCase(`${method.toLowerCase()} ${path.replace(/\{([^{}]*)\}/g, 'by $1')}`);
    const base = fromName || fromPath || 'operation';
    const inFolder = folder ? camelCase(`${folder.name} ${fromName ? name : base}`) : '';
    const direct = claim(base) ?? claim(inFolder) ?? claim(camelCase(`${method.toLowerCase()} ${base}`));
    if (direct !== null) return direct;
    for (let number = (counts.get(base) ?? 1) + 1; ; number += 1) {
      const numbered = claim(`${base}${number}`);
      if (numbered === null) continue;
      counts.set(base, number);
      return numbered;
    }
  };
}

/** `GET List users` is `List users`; a name that is a path stays. */
function withoutMethod(name: string): string {
  const rest = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[\s:-]+(.*)$/.exec(name)?.[1];
  return rest && /^[\p{L}]/u.test(rest) ? rest : name;
}

/** `Create a new user (admin)` → `createANewUserAdmin`. Accents are dropped; what has no Latin letters is empty. */
export function camelCase(text: string): string {
  const words =
    text
      .slice(0, 400)
      .replaceAll('ß', 'ss')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/['’]/g, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  const camel = joined
    .map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word)))
    .join('')
    .slice(0, longestId);
  return /^\d/.test(camel) ? `op${camel}` : camel;
}

const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
