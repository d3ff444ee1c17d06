import type { SeededRandom } from './seeded-random.js';
import { businesses, fields, filters, properties, sentences, things } from './vocabulary.js';

export interface Pair {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
}

export type Auth =
  | { readonly type: 'noauth' }
  | { readonly type: 'apikey' | 'basic' | 'bearer' | 'oauth2'; readonly values: readonly Pair[] };

export type Body =
  | { readonly mode: 'raw'; readonly text: string }
  | { readonly mode: 'urlencoded' | 'formdata'; readonly pairs: readonly Pair[] };

export interface SavedResponse {
  readonly name: string;
  readonly code: number;
  readonly status: string;
  readonly headers: readonly Pair[];
  readonly body: string;
}

export interface Request {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly method: string;
  /** Segments; one that begins with a colon is a variable. */
  readonly path: readonly string[];
  readonly pathVariables: readonly Pair[];
  readonly query: readonly Pair[];
  readonly headers: readonly Pair[];
  readonly body: Body | null;
  readonly auth: Auth | null;
  readonly script: string | null;
  readonly responses: readonly SavedResponse[];
}

/** What a collection says, before it is written down in one of Postman's formats. */
export interface Head {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly auth: Auth | null;
  readonly variables: readonly Pair[];
}

export function makeHead(random: SeededRandom, index: number): Head {
  const business = random.pick(businesses);
  const field = random.pick(fields);
  const host = `https://${field.toLowerCase()}-${index}.${business.toLowerCase()}.example/v${random.int(1, 4)}`;
  return {
    id: makeId(random),
    name: `${business} ${field} ${index}`,
    description: `The ${field.toLowerCase()} API of ${business}.\n\n${prose(random, random.int(1, 4))}`,
    auth: random.chance(0.8) ? makeAuth(random) : null,
    variables: [
      { key: 'baseUrl', value: host },
      ...(random.chance(0.5) ? [{ key: 'tenant', value: business.toLowerCase() }] : []),
      ...(random.chance(0.3) ? [{ key: 'apiToken', value: random.hex(40) }] : []),
    ],
  };
}

export function makeRequest(random: SeededRandom, thing: string): Request {
  const ofOne = random.chance(0.5);
  const method = ofOne
    ? random.pick(['GET', 'PUT', 'PATCH', 'DELETE', 'POST'])
    : random.pick(['GET', 'GET', 'POST']);
  const below = random.chance(0.4) ? `${random.pick(things)}s` : null;
  const action = method === 'POST' && ofOne ? random.pick(['cancel', 'archive', 'copy', 'send']) : null;
  const path = [
    `${thing}s`,
    ...(ofOne ? [`:${thing}Id`] : []),
    ...(below === null ? [] : [below]),
    ...(action === null ? [] : [action]),
  ];
  const takesBody = method !== 'GET' && method !== 'DELETE';
  return {
    id: makeId(random),
    name: [random.pick(['Get', 'Read', 'Change', 'Send', 'List', 'Find']), thing, below, action]
      .filter(Boolean)
      .join(' '),
    description: random.chance(0.7) ? prose(random, random.int(1, 3)) : '',
    method,
    path,
    pathVariables: ofOne
      ? [{ key: `${thing}Id`, value: String(random.int(1, 99_999)), description: `The id of the ${thing}.` }]
      : [],
    query:
      method === 'GET'
        ? distinct(random, filters, random.int(0, 5)).map((key) => ({
            key,
            value: String(random.int(1, 200)),
            ...(random.chance(0.5) && { description: random.pick(sentences) }),
          }))
        : [],
    headers: [
      { key: 'Accept', value: 'application/json' },
      ...(random.chance(0.3) ? [{ key: 'X-Request-Id', value: '{{$guid}}' }] : []),
      ...(takesBody ? [{ key: 'Content-Type', value: 'application/json' }] : []),
    ],
    body: takesBody ? makeBody(random) : null,
    auth: random.chance(0.05) ? makeAuth(random) : null,
    script: random.chance(0.2) ? `pm.test('answers', () => pm.response.to.have.status(200));` : null,
    responses: Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => makeResponse(random, method)),
  };
}

function makeBody(random: SeededRandom): Body {
  if (random.chance(0.85)) return { mode: 'raw', text: json(makeValue(random, 0)) };
  const pairs = distinct(random, properties, random.int(1, 6)).map((key) => ({ key, value: word(random) }));
  return { mode: random.pick(['urlencoded', 'formdata']), pairs };
}

function makeResponse(random: SeededRandom, method: string): SavedResponse {
  const [code, status] = random.pick([
    method === 'POST' ? ([201, 'Created'] as const) : ([200, 'OK'] as const),
    [200, 'OK'] as const,
    [404, 'Not Found'] as const,
  ]);
  const one = makeValue(random, 0);
  const body = code === 404 ? { error: { code: 'missing', message: prose(random, 1) } } : one;
  return {
    name: `${status} ${random.int(1, 9)}`,
    code,
    status,
    headers: [
      { key: 'Content-Type', value: 'application/json; charset=utf-8' },
      ...(random.chance(0.3) ? [{ key: 'ETag', value: `"${random.hex(12)}"` }] : []),
    ],
    body: json(random.chance(0.3) && code !== 404 ? { items: list(random, 4, one), next: null } : body),
  };
}

function list(random: SeededRandom, most: number, first: unknown): unknown[] {
  return [first, ...Array.from({ length: random.int(0, most - 1) }, () => makeValue(random, 1))];
}

function makeValue(random: SeededRandom, depth: number): Record<string, unknown> {
  const value: Record<string, unknown> = { id: random.int(1, 99_999) };
  for (const key of distinct(random, properties, random.int(3, depth === 0 ? 14 : 6))) {
    if (key === 'tags') value[key] = [word(random), word(random)];
    else if (key.startsWith('is')) value[key] = random.chance(0.5);
    else if (key.endsWith('At')) value[key] = `2026-0${random.int(1, 9)}-1${random.int(0, 9)}T08:00:00Z`;
    else if (/amount|weight|height|score|quantity|Price|itude/.test(key))
      value[key] = random.int(1, 10_000) / 4;
    else if (key === 'history' && depth < 2)
      value[key] = Array.from({ length: random.int(1, 3) }, () => makeValue(random, depth + 1));
    else if (key === 'attributes' && depth < 2) value[key] = makeValue(random, depth + 1);
    else value[key] = `${word(random)} ${word(random)}`;
  }
  return value;
}

function makeAuth(random: SeededRandom): Auth {
  const type = random.pick(['noauth', 'apikey', 'basic', 'bearer', 'bearer', 'oauth2'] as const);
  if (type === 'noauth') return { type };
  const values = {
    apikey: [
      { key: 'key', value: 'X-Api-Key' },
      { key: 'value', value: random.chance(0.5) ? '{{apiToken}}' : random.hex(32) },
      { key: 'in', value: 'header' },
    ],
    basic: [
      { key: 'username', value: 'integration' },
      { key: 'password', value: random.hex(20) },
    ],
    bearer: [{ key: 'token', value: random.chance(0.5) ? '{{apiToken}}' : random.hex(48) }],
    oauth2: [
      { key: 'grant_type', value: 'client_credentials' },
      { key: 'accessTokenUrl', value: '{{baseUrl}}/oauth/token' },
      { key: 'clientId', value: random.hex(16) },
      { key: 'clientSecret', value: random.hex(32) },
      { key: 'scope', value: 'read write' },
    ],
  };
  return { type, values: values[type] };
}

export function makeId(random: SeededRandom): string {
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
}

const word = (random: SeededRandom): string => random.pick(random.chance(0.5) ? things : businesses);

const prose = (random: SeededRandom, count: number): string =>
  Array.from({ length: count }, () => random.pick(sentences)).join(' ');

const json = (value: unknown): string => JSON.stringify(value, null, 2);

function distinct<Item>(random: SeededRandom, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [item] = left.splice(random.int(0, left.length - 1), 1);
    return item as Item;
  });
}
