import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import { applyOverlay } from '../overlay/apply-overlay.js';
import { withValues, type Edits } from './editing.test.js';
import { rebase } from './rebase.js';
import { resolveCollisions, type Resolution } from './resolve-collisions.js';

const users = '/paths/~1users~1{id}';
const source: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Users', version: '1' },
  servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }],
  tags: [{ name: 'a' }, { name: 'b' }],
  paths: {
    '/users/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, description: 'Who' }],
      get: { operationId: 'getUser', summary: 'Get', tags: ['a', 'b'] },
      put: { operationId: 'putUser', summary: 'Put' },
    },
    '/teams': {
      get: {
        operationId: 'getTeams',
        parameters: [
          { name: 'q', in: 'query' },
          { name: 'r', in: 'query' },
        ],
      },
    },
  },
  components: {
    schemas: { User: { type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' }, b: {} } } },
  },
};
const schema = '/components/schemas/User';

/** What comes of two sets of edits, and the document that a third one makes. */
const merged = (theirs: Edits, ours: Edits) => {
  const state = { was: source, theirs: withValues(source, theirs), ours: withValues(source, ours) };
  const rebased = rebase(state);
  expect(applyOverlay(state.theirs, rebased.overlay).value).toEqual(rebased.document);
  return { ...rebased, base: state.theirs };
};

describe('edits that are carried over', () => {
  it.each<[string, Edits, Edits, Edits]>([
    [
      'of different members',
      { [`${users}/get/summary`]: 'S' },
      { [`${users}/get/description`]: 'D' },
      { [`${users}/get/summary`]: 'S', [`${users}/get/description`]: 'D' },
    ],
    [
      'to the same value',
      { [`${users}/get/summary`]: 'S' },
      { [`${users}/get/summary`]: 'S' },
      { [`${users}/get/summary`]: 'S' },
    ],
    [
      'of an operation that was given another operationId',
      { [`${users}/get/operationId`]: 'x' },
      { [`${users}/get/summary`]: 'S' },
      { [`${users}/get/summary`]: 'S', [`${users}/get/operationId`]: 'x' },
    ],
    [
      'in sets',
      { [`${schema}/required`]: ['b', 'c'], [`${users}/get/tags`]: ['a'] },
      { [`${schema}/required`]: ['a', 'b', 'd'], [`${users}/get/tags`]: ['a', 'b', 'c'] },
      { [`${schema}/required`]: ['b', 'c', 'd'], [`${users}/get/tags`]: ['a', 'c'] },
    ],
    [
      'of parameters that have moved',
      {
        '/paths/~1teams/get/parameters': [
          { name: 'p', in: 'query' },
          { name: 'r', in: 'query' },
          { name: 'q', in: 'query' },
        ],
      },
      { '/paths/~1teams/get/parameters/1/description': 'R' },
      {
        '/paths/~1teams/get/parameters': [
          { name: 'p', in: 'query' },
          { name: 'r', in: 'query', description: 'R' },
          { name: 'q', in: 'query' },
        ],
      },
    ],
    [
      'of a tag beside one that is gone',
      { '/tags/0': undefined },
      { '/tags/1/description': 'B' },
      { '/tags': [{ name: 'b', description: 'B' }] },
    ],
    [
      'of the order of servers',
      { '/servers/0/description': 'A' },
      { '/servers': [{ url: 'https://b.example' }, { url: 'https://a.example' }] },
      { '/servers': [{ url: 'https://b.example' }, { url: 'https://a.example', description: 'A' }] },
    ],
    ['of what both removed', { '/tags/0': undefined }, { '/tags/0': undefined }, { '/tags/0': undefined }],
    [
      'of a path that both removed',
      { '/paths/~1teams': undefined },
      { '/paths/~1teams': undefined },
      { '/paths/~1teams': undefined },
    ],
    [
      'of different schemas that were added',
      { '/components/schemas/A': {} },
      { '/components/schemas/B': {}, '/components/responses': {} },
      { '/components/schemas/A': {}, '/components/schemas/B': {}, '/components/responses': {} },
    ],
  ])('%s', (_, theirs, ours, both) => {
    expect(merged(theirs, ours)).toMatchObject({ document: withValues(source, both), collisions: [] });
  });

  it('follow a path whose template has other names', () => {
    const path = {
      parameters: [{ name: 'userId', in: 'path', required: true, description: 'Who' }],
      get: { operationId: 'getUser', summary: 'Get', tags: ['a', 'b'] },
      put: { operationId: 'putUser', summary: 'Put' },
    };
    const theirs = { [users]: undefined, '/paths/~1users~1{userId}': path };
    const { document, collisions, overlay } = merged(theirs, {
      [`${users}/parameters/0/description`]: 'Whom',
      [`${users}/get/summary`]: 'S',
    });
    expect(collisions).toEqual([]);
    expect(document['paths']).toMatchObject({
      '/users/{userId}': {
        parameters: [{ name: 'userId', in: 'path', required: true, description: 'Whom' }],
        get: { summary: 'S' },
      },
    });
    expect(overlay.map(({ target }) => target)).toEqual([
      "$['paths']['/users/{userId}']['parameters'][?@.name=='userId' && @.in=='path']",
      "$.paths[*][?@.operationId=='getUser']",
    ]);
  });

  it('follow an operation that has moved, also where another one has taken its place', () => {
    const theirs = {
      '/paths/~1teams/get': { operationId: 'other', summary: 'Other' },
      '/paths/~1groups': { get: (source['paths'] as JsonObject)['/teams']!['get' as never] },
    };
    const { document, collisions } = merged(theirs, { '/paths/~1teams/get/summary': 'S' });
    expect(collisions).toEqual([]);
    expect(document['paths']).toMatchObject({
      '/teams': { get: { operationId: 'other', summary: 'Other' } },
      '/groups': { get: { operationId: 'getTeams', summary: 'S' } },
    });
  });
});

describe('collisions', () => {
  const resolved = (theirs: Edits, ours: Edits, take: Resolution['take'], value?: unknown) => {
    const state = merged(theirs, ours);
    const { pointer } = state.collisions[0]!;
    return resolveCollisions(state, [{ pointer, take, ...(value === undefined ? {} : { value }) }]);
  };

  it.each<[string, Edits, Edits, object]>([
    [
      'of a value',
      { [`${users}/get/summary`]: 'T' },
      { [`${users}/get/summary`]: 'O' },
      { pointer: `${users}/get/summary`, kind: 'changed', was: 'Get', theirs: 'T', ours: 'O' },
    ],
    [
      'with null',
      { [`${users}/get/summary`]: null },
      { [`${users}/get/summary`]: 'O' },
      { pointer: `${users}/get/summary`, kind: 'changed', was: 'Get', theirs: null, ours: 'O' },
    ],
    [
      'with nothing',
      { [`${users}/get/summary`]: undefined },
      { [`${users}/get/summary`]: 'O' },
      { pointer: `${users}/get/summary`, kind: 'removed-by-source', was: 'Get', ours: 'O' },
    ],
    [
      'of what is new',
      { [`${users}/get/x`]: 1 },
      { [`${users}/get/x`]: 2 },
      { pointer: `${users}/get/x`, kind: 'added', theirs: 1, ours: 2 },
    ],
    [
      'of an operation that is gone',
      { [`${users}/put`]: undefined },
      { [`${users}/put/summary`]: 'O' },
      {
        pointer: `${users}/put`,
        kind: 'removed-by-source',
        was: { operationId: 'putUser', summary: 'Put' },
        ours: { operationId: 'putUser', summary: 'O' },
      },
    ],
    [
      'of an operation that we took out',
      { [`${users}/put/summary`]: 'T' },
      { [`${users}/put`]: undefined },
      {
        pointer: `${users}/put`,
        kind: 'removed-by-overlay',
        was: { operationId: 'putUser', summary: 'Put' },
        theirs: { operationId: 'putUser', summary: 'T' },
      },
    ],
    [
      'of an item that we took out',
      { '/tags/0/description': 'A' },
      { '/tags/0': undefined },
      {
        pointer: '/tags/1',
        kind: 'removed-by-overlay',
        index: 0,
        was: { name: 'a' },
        theirs: { name: 'a', description: 'A' },
      },
    ],
    [
      'of an item that is gone',
      { '/tags/0': undefined },
      { '/tags/0/description': 'A' },
      {
        pointer: '/tags/0',
        kind: 'removed-by-source',
        was: { name: 'a' },
        ours: { name: 'a', description: 'A' },
      },
    ],
    [
      'of a path',
      { '/paths/~1teams': undefined, '/paths/~1t': { get: { operationId: 'getTeams' } } },
      { '/paths/~1teams': undefined, '/paths/~1o': { get: { operationId: 'getTeams' } } },
      {
        pointer: '/paths/~1o',
        kind: 'moved',
        was: '/paths/~1teams',
        theirs: '/paths/~1t',
        ours: '/paths/~1o',
      },
    ],
  ])('%s are told, resolved, and gone', (_, theirs, ours, collision) => {
    const state = merged(theirs, ours);
    expect(state.collisions).toEqual([collision]);
    const [edited, base] = [withValues(source, ours), withValues(source, theirs)];
    expect(state.document).toEqual(edited);
    const asSource = resolved(theirs, ours, 'source');
    expect(asSource).toMatchObject({ overlay: [], collisions: [], errors: [] });
    expect(asSource.document).toEqual(base);
    expect(resolved(theirs, ours, 'overlay')).toMatchObject({ document: edited, collisions: [], errors: [] });
  });

  it('take another value', () => {
    const edits = [{ [`${users}/get/summary`]: 'T' }, { [`${users}/get/summary`]: 'O' }] as const;
    const { document, overlay } = resolved(...edits, 'value', null);
    expect(document).toEqual(withValues(source, { [`${users}/get/summary`]: null }));
    expect(overlay).toMatchObject([{ update: { summary: null } }]);
  });

  it('are resolved all or none', () => {
    const state = merged(
      { '/info/title': 'T', '/info/version': '2' },
      { '/info/title': 'O', '/info/version': '3' },
    );
    const resolutions: Resolution[] = [
      { pointer: '/info/title', take: 'source' },
      { pointer: '/info/title', take: 'source' },
      { pointer: '/info/version', take: 'value' },
      { pointer: '/info', take: 'source' },
    ];
    const { document, collisions, errors } = resolveCollisions(state, resolutions);
    expect({ document, collisions }).toEqual({ document: state.document, collisions: state.collisions });
    expect(errors).toEqual([
      { pointer: '/info/title', error: 'repeated' },
      { pointer: '/info/version', error: 'value-missing' },
      { pointer: '/info', error: 'unknown' },
    ]);
  });
});
