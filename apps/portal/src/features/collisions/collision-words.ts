import type { Collision } from '@connectory/contracts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

const explanations: Record<Collision['kind'], string> = {
  changed: 'The source and your team have both changed it, each in its own way.',
  added: 'The source and your team have both added it, each in its own way.',
  'removed-by-source': 'The source has removed what your team has changed.',
  'removed-by-overlay': 'Your team has removed what the source has changed.',
  moved: 'The source has moved what your team has changed.',
};

export const collisionWords = ({ kind }: Pick<Collision, 'kind'>): string => explanations[kind];

/** `/paths/~1texts/get/summary` → `GET /texts` and `summary`. Within components, the name and what is below it. */
export function placeWords(pointer: string): { readonly where: string; readonly what: string } {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [area, name, method, ...rest] = tokens;
  if (area === 'paths' && name !== undefined) {
    if (method !== undefined && methods.has(method)) {
      return { where: `${method.toUpperCase()} ${name}`, what: rest.join(' › ') || 'the whole operation' };
    }
    return {
      where: name,
      what: [method, ...rest].filter((token) => token !== undefined).join(' › ') || 'the whole path',
    };
  }
  if (area === 'components' && name !== undefined && method !== undefined) {
    return { where: `${name} › ${method}`, what: rest.join(' › ') || 'all of it' };
  }
  return { where: area ?? 'The document', what: tokens.slice(1).join(' › ') || 'all of it' };
}

/** A side as JSON; the empty string where it has nothing. */
export const sideText = (value: unknown): string =>
  value === undefined ? '' : JSON.stringify(value, null, 2);

/** The lines of a side, and which of them are not among those of the side that it is compared with. */
export function markLines(
  text: string,
  before: string,
): { readonly line: string; readonly isNew: boolean }[] {
  const known = new Set(before.split('\n').map((line) => line.replace(/,$/, '')));
  return text.split('\n').map((line) => ({ line, isNew: !known.has(line.replace(/,$/, '')) }));
}
