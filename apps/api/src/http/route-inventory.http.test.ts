import { useDatabase } from '@connectory/testing/vitest';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessOf } from '../accounts/access.js';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { problemCodesExtension } from './problems.decorator.js';
import { describeApi } from './openapi.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

interface Route {
  readonly name: string;
  readonly access: string;
}

/** Every handler of every controller, with what it declares. */
function routes(): Route[] {
  const controllers = [...api.app.get(ModulesContainer).values()].flatMap(({ controllers: some }) => [
    ...some.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      const verb: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof verb !== 'number') return [];
      const paths = [metatype!, handler].map((of) => String(Reflect.getMetadata(PATH_METADATA, of)));
      const path = paths
        .flatMap((part) => part.split('/'))
        .filter(Boolean)
        .join('/');
      const access = accessOf(handler, metatype!);
      const told = !access
        ? 'nothing'
        : access.kind === 'public'
          ? 'public'
          : access.permissions.join(' + ') || 'anybody';
      return [{ name: `${RequestMethod[verb]} /${path}`, access: told }];
    });
  });
}

it('knows of every route who may call it', () => {
  const inventory = Object.fromEntries(routes().map(({ name, access }) => [name, access]));
  expect(inventory).toMatchInlineSnapshot(`
    {
      "DELETE /v1/api-keys/:id": "api-key:revoke",
      "DELETE /v1/connectors/:id/icon": "connector:edit",
      "DELETE /v1/connectors/:id/sync": "connector:edit",
      "DELETE /v1/session": "anybody",
      "GET /docs/:kind/:area/:name": "public",
      "GET /healthz": "public",
      "GET /metrics": "public",
      "GET /readyz": "public",
      "GET /v1/api-keys": "api-key:read",
      "GET /v1/connectors": "connector:read",
      "GET /v1/connectors/:id": "connector:read",
      "GET /v1/connectors/:id/definition": "connector:read",
      "GET /v1/connectors/:id/diff": "connector:read",
      "GET /v1/connectors/:id/findings": "connector:read",
      "GET /v1/connectors/:id/icon": "connector:read",
      "GET /v1/connectors/:id/operations": "connector:read",
      "GET /v1/connectors/:id/revisions": "connector:read",
      "GET /v1/connectors/:id/revisions/:number": "connector:read",
      "GET /v1/connectors/:id/source": "connector:read",
      "GET /v1/imports": "import:read",
      "GET /v1/imports/:id": "import:read",
      "GET /v1/imports/:id/events": "import:read",
      "GET /v1/imports/:id/items": "import:read",
      "GET /v1/imports/:id/plan": "import:read",
      "GET /v1/organization/ruleset": "ruleset:read",
      "GET /v1/registrations": "registration:read",
      "GET /v1/registrations/:id": "registration:read",
      "GET /v1/registrations/:id/events": "registration:read",
      "GET /v1/registrations/:id/source": "registration:read",
      "GET /v1/rules": "ruleset:read",
      "GET /v1/session": "anybody",
      "GET /v1/setup": "public",
      "PATCH /v1/connectors/:id": "connector:edit",
      "PATCH /v1/connectors/:id/definition": "connector:edit",
      "POST /v1/api-keys": "api-key:create",
      "POST /v1/connectors/:id/resync": "connector:edit",
      "POST /v1/connectors/:id/revisions/:number/publish": "connector:publish",
      "POST /v1/connectors/:id/revisions/:number/resolve": "connector:edit",
      "POST /v1/definitions/check": "definition:check",
      "POST /v1/definitions/edit": "definition:check",
      "POST /v1/imports": "import:create",
      "POST /v1/imports/:id/cancel": "import:control",
      "POST /v1/imports/:id/commit": "import:control",
      "POST /v1/imports/:id/retry": "import:control",
      "POST /v1/imports/:id/undo": "import:control",
      "POST /v1/registrations": "registration:create",
      "POST /v1/session": "public",
      "POST /v1/setup": "public",
      "PUT /v1/connectors/:id/icon": "connector:edit",
      "PUT /v1/connectors/:id/sync": "connector:edit",
      "PUT /v1/organization/ruleset": "ruleset:change",
    }
  `);
});

it('documents every route, and its problems', () => {
  const { paths } = describeApi(api.app);
  const documented = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Record<string, unknown>>).map(([method, operation]) => {
      expect(operation[problemCodesExtension]).toContain('server/internal');
      return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    }),
  );
  expect(documented.toSorted()).toEqual(
    routes()
      .map(({ name }) => name)
      .toSorted(),
  );
});

it('serves nothing beside them but the api definition and its reader', () => {
  const fastify = api.app.getHttpAdapter().getInstance() as { printRoutes: (options: object) => string };
  const known = new Set(routes().map(({ name }) => name.split(' ')[1]));
  // The tree of find-my-way: every level four characters further in, each line with the part of the path that it adds.
  const above: string[] = [];
  const served = fastify
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^(.*)[├└]── (\S+)(?: \((.*)\))?/.exec(line) ?? [];
      if (indent === undefined || part === undefined) return [];
      const depth = indent.length / 4;
      above.splice(depth, Infinity, part);
      return methods === undefined ? [] : [above.slice(0, depth + 1).join('')];
    });
  expect(served).toContain('/v1/connectors/:id/definition');
  const others = served.filter((path) => !known.has(path) && !/^\/(?:docs|openapi\.)/.test(path));
  expect(others).toEqual([]);
});

it('answers nobody who is not known, on every route that is not public', async () => {
  const guarded = routes().filter(({ access }) => access !== 'public');
  expect(guarded.length).toBeGreaterThan(5);
  for (const { name } of guarded) {
    const [method, path] = name.split(' ') as ['GET', string];
    const response = await api.inject({ method, url: path.replaceAll(/:\w+/g, 'x') });
    expect([name, response.statusCode]).toEqual([name, 401]);
  }
});
