import { DefinitionCheck, type EditedDefinition, type OrganizationRuleset } from '@connectory/contracts';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApi, type BootedApi } from '../testing/boot-api.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const call = (method: 'POST' | 'PUT' | 'GET', url: string, payload?: object) =>
  api.inject({ method, url, headers: api.ownerHeaders, ...(payload ? { payload } : {}) });
const check = (payload: object) => call('POST', '/v1/definitions/check', payload);

const text = `openapi: 3.1.0
info: {title: Texts, version: '1'} # kept
paths:
  /texts/{id}:
    get:
      operationId: readText
      parameters:
        - {name: id, in: path, schema: {type: string}}
      responses:
        '200': {description: OK}
`;

describe('checking a text', () => {
  it('finds what a registration would find, with places, and repairs it at a word', async () => {
    const response = await check({ text, ruleset: 'structure' });
    expect(response.statusCode).toBe(200);
    const found = DefinitionCheck.parse(response.json());
    expect(found).toMatchObject({
      kind: { kind: 'openapi', version: '3.1.0' },
      format: 'yaml',
      findingCounts: { error: 1, warning: 0, info: 0 },
      findings: [{ code: 'structure/path-parameter-not-required', range: { line: 8 } }],
    });

    const [{ fix }] = found.findings as [DefinitionCheck['findings'][number]];
    const edited = await call('POST', '/v1/definitions/edit', { text, actions: fix!.actions });
    const { text: repaired } = edited.json<EditedDefinition>();
    expect(repaired).toContain('# kept');
    const again = DefinitionCheck.parse((await check({ text: repaired, ruleset: 'structure' })).json());
    expect(again.findings).toEqual([]);
  });

  it('answers for what is no definition at all', async () => {
    const response = await check({ text: ': [' });
    expect(response.json()).toMatchObject({ kind: { kind: 'unknown' }, findingCounts: { error: 1 } });
  });

  it('refuses what is too large, and targets that lead nowhere one can go', async () => {
    expect((await check({ text: 'x'.repeat(2_097_153) })).json()).toMatchObject({
      code: 'request/invalid',
      issues: [{ in: 'body', pointer: '/text' }],
    });
    const refused = await call('POST', '/v1/definitions/edit', {
      text,
      actions: [{ target: 'no path', remove: true }],
    });
    expect(refused.json()).toMatchObject({
      code: 'request/invalid',
      issues: [{ in: 'body', pointer: '/actions/0/target' }],
    });
  });
});

describe('changing a text', () => {
  const edit = (actions: readonly object[]) => call('POST', '/v1/definitions/edit', { text, actions });

  it('takes as many actions as it says', async () => {
    const actions = Array.from({ length: 1_000 }, (_, index) => ({
      target: "$['info']",
      update: { [`x-${index}`]: [index, { deep: true }] },
    }));
    expect((await edit(actions)).json<EditedDefinition>().text).toContain('x-999');
  });

  it('makes no more of it than could be checked', async () => {
    const update = { 'x-long': 'x'.repeat(400_000) };
    const refused = await edit([
      {
        target: "$['paths']",
        update: Object.fromEntries('abcdef'.split('').map((name) => [`x-${name}`, {}])),
      },
      { target: "$['paths'].*", update },
    ]);
    expect(refused.json()).toMatchObject({
      code: 'request/invalid',
      issues: [{ in: 'body', pointer: '/actions' }],
    });
  });
});

describe('the ruleset of an organisation', () => {
  it('is what texts are judged by, version by version', async () => {
    const rule = 'structure/path-parameter-not-required';
    const before = (await call('GET', '/v1/organization/ruleset')).json<OrganizationRuleset>();
    expect(before).toEqual({
      version: 0,
      ruleset: { extends: 'connector', rules: {} },
      changedBy: null,
      changedAt: null,
    });
    const put = (version: number, rules: Record<string, string>) =>
      call('PUT', '/v1/organization/ruleset', { version, ruleset: { extends: 'structure', rules } });
    const changed = await put(0, { [rule]: 'info' });
    expect(changed.json()).toMatchObject({ version: 1, ruleset: { rules: { [rule]: 'info' } } });
    expect(changed.json<OrganizationRuleset>().changedBy).not.toBeNull();
    expect((await check({ text })).json()).toMatchObject({
      findingCounts: { error: 0, warning: 0, info: 1 },
    });

    expect((await put(0, {})).json()).toMatchObject({ code: 'ruleset/changed-meanwhile' });
    const typo = await put(1, { 'structure/path-parameter-not-requird': 'off' });
    expect(typo.json()).toMatchObject({
      code: 'request/invalid',
      issues: [{ pointer: '/ruleset/rules/structure~1path-parameter-not-requird' }],
    });
    const [one, other] = await Promise.all([put(1, {}), put(1, {})]);
    expect([one.statusCode, other.statusCode].toSorted()).toEqual([200, 409]);
  });

  it('lists the rules', async () => {
    const { items } = (await call('GET', '/v1/rules')).json<{ items: { id: string }[] }>();
    expect(items.map(({ id }) => id)).toContain('structure/duplicate-parameter');
  });
});
