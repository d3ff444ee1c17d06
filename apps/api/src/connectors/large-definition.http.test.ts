import { parseLimitsFor, parseSource } from '@connectory/definition';
import { useDatabase } from '@connectory/testing/vitest';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DefinitionChecker } from '../definitions/definition-checker.js';
import { bootApi, type BootedApi } from '../testing/boot-api.js';
import { definition, revisionsOf } from '../testing/revisions-of.js';
import { CHECKER } from '../tokens.js';

const database = useDatabase();
let api: BootedApi;
beforeAll(async () => {
  api = await bootApi({ databaseUrl: database.serviceUrl });
});
afterAll(() => api.close());

const { connect } = revisionsOf(() => api);

it('writes a large definition in a thread, a small one by itself', async () => {
  const revise = vi.spyOn(api.app.get<DefinitionChecker>(CHECKER), 'revise');
  const read = async (id: string, format: string) => {
    const url = `/v1/connectors/${id}/definition?format=${format}`;
    const { headers, rawPayload } = await api.inject({ url, headers: api.ownerHeaders });
    const parsed = parseSource(rawPayload, parseLimitsFor(10_000_000));
    return { tag: headers['etag'], value: parsed.ok && parsed.source.value };
  };
  for (const [length, threads] of [
    [100, 0],
    [600_000, 1],
  ] as const) {
    const made = definition({ list: 'List' }, 'Orders. '.repeat(length / 8));
    const id = await connect(made);
    for (const format of ['json', 'yaml']) {
      revise.mockClear();
      const tag = format === 'json' ? '"revision-1"' : '"revision-1.3.1.yaml"';
      expect(await read(id, format)).toEqual({ tag, value: made });
      expect(revise).toHaveBeenCalledTimes(threads);
    }
  }
});
