/*
 * Documents that were written to bring a reader down, each within the default limit of 1 MiB, made here so that nothing has
 * to be kept. What becomes of them is tested beside `readSource`; time and memory are measured outside of tests.
 */

type Members = Readonly<Record<string, unknown>>;

const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));
const map = (length: number, make: (index: number) => readonly [string, unknown]): Members =>
  Object.fromEntries(list(length, make));

const openapi = (members: Members, version = '3.0.3') =>
  JSON.stringify({ openapi: version, info: { title: 'a', version: '1' }, paths: {}, ...members });
const schemas = (all: Members, more: Members = {}) => openapi({ components: { schemas: all }, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ok = { responses: { default: { description: '' } } };
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** A schema of so many levels, each of which refers to the next one so many times. */
const fanOut = (levels: number, width: number, keyword: string) =>
  map(levels, (level) => [
    `L${level}`,
    level === levels - 1 ? { type: 'string' } : { [keyword]: list(width, () => ref(`L${level + 1}`)) },
  ]);

/** By a name for what each of them does. */
export const hostileDocuments: Readonly<Record<string, string>> = {
  'nesting of lists, 100,000 deep': `{"openapi":"3.0.3","x-a":${nested('[', ']', 100_000)}}`,
  'nesting of objects in YAML, 100,000 deep': `openapi: 3.0.3\nx-a: ${nested('{a: ', '}', 100_000)}`,
  'nesting of schemas, as deep as is read': `{"openapi":"3.1.0","info":{"title":"a","version":"1"},"components":{"schemas":{"A":${'{"items":'.repeat(500)}{"type":"x"}${'}'.repeat(500)}}}}`,
  'a chain of 5,000 references': schemas(
    map(5_001, (index) => [`S${index}`, index === 5_000 ? { type: 'x' } : ref(`S${index + 1}`)]),
  ),
  'a chain of 5,000 references through compositions': schemas(
    map(5_001, (index) => [
      `S${index}`,
      { allOf: [ref(`S${(index + 1) % 5_001}`)], default: 1, example: 'a' },
    ]),
  ),
  'a circle of 5,000 references': openapi({
    components: {
      parameters: map(5_000, (index) => [
        `P${index}`,
        { $ref: `#/components/parameters/P${(index + 1) % 5_000}` },
      ]),
    },
  }),
  'fan-out of references, 10 to the power of 10': schemas(fanOut(11, 10, 'allOf'), {
    components: { schemas: { ...fanOut(11, 10, 'allOf'), A: { ...ref('L0'), default: 1 } } },
  }),
  'fan-out of alternatives under an example': openapi({
    components: {
      schemas: fanOut(30, 20, 'anyOf'),
      parameters: { p: { name: 'p', in: 'query', schema: ref('L0'), example: 5 } },
    },
  }),
  'references to everything in a tree': openapi({
    'x-tree': list(200, () => 0).reduce<Members>((inner) => ({ properties: { a: inner } }), {
      properties: map(15_000, (index) => [`p${index}`, { type: 'string' }]),
    }),
    components: {
      schemas: map(400, (index) => [`S${index}`, { $ref: `#/x-tree${'/properties/a'.repeat(index % 200)}` }]),
    },
  }),
  'aliases that multiply': `openapi: 3.0.3\nx-0: &a0 [a, a, a, a, a, a, a, a, a, a]\n${list(
    12,
    (index) => `x-${index + 1}: &a${index + 1} [${list(10, () => `*a${index}`).join(', ')}]\n`,
  ).join('')}`,
  '40,000 errors': openapi({ paths: map(40_000, (index) => [`/p${index}`, { x: 1 }]) }),
  '40,000 errors in schemas': schemas(map(40_000, (index) => [`S${index}`, { type: 1 }])),
  'a megabyte of one operationId': openapi({
    paths: map(12_000, (index) => [`/p${index}`, { get: { operationId: 'same', ...ok } }]),
  }),
  'a pattern that backtracks': schemas({
    A: {
      type: 'string',
      pattern: '(a+)+$',
      example: `${'a'.repeat(5_000)}b`,
      default: `${'a'.repeat(5_000)}b`,
    },
  }),
  'thousands of large patterns': schemas(
    map(6_000, (index) => [`S${index}`, { pattern: `((a{30}){30}|b${index})c`, example: 'a'.repeat(60) }]),
  ),
  'names of prototypes': `{"openapi":"3.0.3","info":{"title":"a","version":"1"},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"paths":{"/{__proto__}":{"__proto__":{"polluted":true},"get":{"operationId":"__proto__","tags":["constructor"],"parameters":[{"$ref":"#/__proto__"},{"name":"__proto__","in":"path","required":true,"schema":{"$ref":"#/components/schemas/__proto__"}}],"security":[{"constructor":[],"__proto__":["toString"]}],"responses":{"__proto__":{},"default":{"description":"","headers":{"__proto__":{"schema":{}}}}}}}},"components":{"schemas":{"__proto__":{"type":"object","required":["__proto__","constructor"],"properties":{"__proto__":{"type":"string"}},"example":{"__proto__":1}},"constructor":{"discriminator":{"propertyName":"toString","mapping":{"__proto__":"#/__proto__/x"}}}}}}`,
  'a value among thousands of alternatives': schemas({
    A: {
      anyOf: list(2_000, (index) => ({ type: 'array', uniqueItems: true, items: { enum: [{ index }] } })),
      example: list(20_000, (index) => ({ index })),
    },
  }),
  'paths with as many names as fit': openapi({
    paths: map(50, (path) => [
      `/${path}${list(1_000, (index) => `{${index}}`)
        .join('')
        .slice(0, 4_000)}`,
      {
        parameters: list(200, (index) => ({ name: `b${index}`, in: 'path', required: true, schema: {} })),
        get: ok,
        put: ok,
        post: ok,
        delete: ok,
      },
    ]),
  }),
  'an enum of 60,000 objects': schemas({ A: { enum: list(60_000, (a) => ({ a })), default: { a: -1 } } }),
  '60,000 required properties': schemas({
    A: { required: list(60_000, (index) => `p${index}`), properties: { a: {} }, example: {} },
  }),
  '15,000 times one parameter': openapi({
    paths: {
      '/a': { get: { ...ok, parameters: list(15_000, () => ({ name: 'x', in: 'query', schema: {} })) } },
    },
  }),
  'URLs of one kind of character': openapi({
    info: {
      title: 'a',
      version: '1',
      contact: { email: `${'a.'.repeat(50_000)}@`, url: ':'.repeat(100_000) },
    },
    externalDocs: { url: `http://${'[::'.repeat(30_000)}` },
    servers: [{ url: '{'.repeat(100_000) }],
  }),
};
