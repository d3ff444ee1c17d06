import SwaggerParser from '@apidevtools/swagger-parser';
import { convert, summariseLedger } from '@connectory/conversion';
import { recogniseKind, type JsonObject } from '@connectory/definition';
import { useDatabase } from '@connectory/testing/vitest';
import { validate } from '@connectory/validation';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { parameterTexts } from './parameter-texts.js';
import { schemaTexts } from './schema-texts.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Extract<Operation['responses'][string], { description: string }>;

const database = useDatabase();
let api: BootedApi;
let document: OpenAPIObject;
let operations: (readonly [string, Operation])[];
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl, bootstrap: false });
  document = (await api.inject({ url: '/openapi.json' })).json();
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );
});
afterAll(() => api.close());

const definition = () => document as unknown as JsonObject;
/** The routes of which something does not hold. */
const except = (holds: (operation: Operation) => boolean) =>
  operations.filter(([, operation]) => !holds(operation)).map(([route]) => route);

describe('the OpenAPI document of the api', () => {
  it('calls every route by a name of its own', () => {
    const ids = operations.map(([, { operationId }]) => operationId ?? '');
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.toSorted()).toMatchInlineSnapshot(`
      [
        "cancelImport",
        "changeConnector",
        "checkDefinition",
        "commitImport",
        "compareRevisions",
        "createApiKey",
        "createImport",
        "deleteConnectorIcon",
        "deleteConnectorSync",
        "editConnectorDefinition",
        "editDefinition",
        "getConnector",
        "getConnectorDefinition",
        "getConnectorIcon",
        "getConnectorSource",
        "getDocumentationPage",
        "getHealth",
        "getImport",
        "getImportPlan",
        "getMetrics",
        "getReadiness",
        "getRegistration",
        "getRegistrationSource",
        "getRevision",
        "getRuleset",
        "getSession",
        "getSetupState",
        "listApiKeys",
        "listConnectorFindings",
        "listConnectorOperations",
        "listConnectors",
        "listImportItems",
        "listImports",
        "listRegistrations",
        "listRevisions",
        "listRules",
        "publishRevision",
        "putConnectorIcon",
        "putConnectorSync",
        "putRuleset",
        "registerSource",
        "resolveCollisions",
        "resyncConnector",
        "retryImport",
        "revokeApiKey",
        "setUp",
        "signIn",
        "signOut",
        "undoImport",
        "watchImport",
        "watchRegistration",
      ]
    `);
  });

  it('says of every route in a few words what it does', () => {
    expect(except(({ summary }) => /^[A-Z].{5,45}[^.]$/.test(summary ?? ''))).toEqual([]);
    const summaries = operations.map(([, { summary }]) => summary);
    expect(summaries).toEqual([...new Set(summaries)]);
  });

  it('explains the one tag of every route', () => {
    const explained = new Set(document.tags!.filter((tag) => tag.description).map(({ name }) => name));
    expect(except(({ tags = [] }) => tags.length === 1 && explained.has(tags[0]!))).toEqual([]);
    expect(new Set(operations.flatMap(([, { tags }]) => tags))).toEqual(explained);
  });

  it('describes every parameter', () => {
    const undescribed = operations.flatMap(([route, { parameters = [] }]) =>
      parameters.flatMap((parameter) =>
        'name' in parameter && !parameter.description ? [`${route} ${parameter.name}`] : [],
      ),
    );
    expect(undescribed).toEqual([]);
    const names = operations.flatMap(([, { parameters = [] }]) =>
      parameters.flatMap((parameter) => ('name' in parameter ? parameter.name : [])),
    );
    expect(Object.keys(parameterTexts).toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('says of every component what it is, and of nothing else', () => {
    const schemas = document.components!.schemas as Record<string, { description?: string }>;
    expect(Object.keys(schemas).toSorted()).toEqual(Object.keys(schemaTexts).toSorted());
    expect(Object.values(schemas).filter(({ description }) => !description)).toEqual([]);
  });

  it('has a schema for every answer that has a body, and for every body that is sent', () => {
    const schemaless = operations.flatMap(([route, { responses, requestBody }]) => {
      const bodies = Object.entries({ ...responses, ...(requestBody && { body: requestBody }) });
      return bodies.flatMap(([of, body]) => {
        const media = Object.values((body as Response).content ?? {});
        const isFine =
          of === '204' ? media.length === 0 : media.length > 0 && media.every((each) => each.schema);
        return isFine ? [] : [`${route} ${of}`];
      });
    });
    expect(schemaless).toEqual([]);
    expect(
      except(
        ({ responses }) => Object.keys(responses).filter((status) => status.startsWith('2')).length === 1,
      ),
    ).toEqual([]);
  });

  it('is what our own rules call valid', () => {
    const findings = validate({ value: definition(), version: '3.1' });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is what swagger-parser calls valid', async () => {
    const copy = structuredClone(document) as unknown as Parameters<typeof SwaggerParser.validate>[0];
    await expect(SwaggerParser.validate(copy)).resolves.toBeDefined();
  });

  it('can be registered without a loss', () => {
    const value = definition();
    const converted = convert({ value, kind: recogniseKind(value) });
    expect(summariseLedger(value, converted.ledger)).toMatchObject({ lost: 0, losses: [] });
    expect(converted.findings).toEqual([]);
    expect(converted.secrets).toEqual([]);
    expect(converted.definition).toEqual(value);
  });
});
