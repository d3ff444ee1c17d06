import { EgressError, type Egress, type EgressResponse } from '@connectory/platform';
import { describe, expect, it } from 'vitest';
import { fetchSource } from './fetch-source.js';

const answering = (answer: Partial<EgressResponse> | Error): Pick<Egress, 'fetch'> => ({
  fetch: async () => {
    if (answer instanceof Error) throw answer;
    return { status: 200, headers: {}, body: new Uint8Array(), finalUrl: '', hops: 0, ...answer };
  },
});
const fetched = (answer: Partial<EgressResponse> | Error) =>
  fetchSource(answering(answer), 'https://api.example.org/openapi.json?key=secret', 1_000);

describe('fetching a source', () => {
  it('gives its bytes, and where they came from', async () => {
    const finalUrl = 'https://cdn.example.org/openapi.json';
    expect(await fetched({ body: Buffer.from('{}'), finalUrl })).toEqual({
      bytes: Buffer.from('{}'),
      location: finalUrl,
      validators: { etag: null, lastModified: null },
    });
  });

  it('keeps by what the server knows its answer again', async () => {
    const headers = { etag: 'W/"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' };
    expect(await fetched({ headers })).toMatchObject({
      validators: { etag: 'W/"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' },
    });
    // Nobody could send these back.
    for (const etag of ['"ä"', 'x'.repeat(501), ['a', 'b']])
      expect(await fetched({ headers: { etag } })).toMatchObject({ validators: { etag: null } });
  });

  it('asks on the condition that something has changed', async () => {
    const sent: unknown[] = [];
    const egress: Pick<Egress, 'fetch'> = {
      fetch: async (_url, { headers }) => {
        sent.push(headers);
        return { status: 304, headers: {}, body: new Uint8Array(), finalUrl: '', hops: 0 };
      },
    };
    const validators = { etag: '"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' };
    const url = 'https://api.example.org/openapi.json';
    expect(await fetchSource(egress, url, 1_000, { validators })).toEqual({ notModified: true });
    expect(sent).toMatchObject([
      { 'if-none-match': '"1"', 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' },
    ]);
    // Who was not asked on a condition cannot say that it does not hold.
    expect(await fetchSource(egress, url, 1_000)).toMatchObject({
      finding: { code: 'fetch/unexpected-status' },
    });
  });

  it.each([
    [404, false],
    [401, false],
    [429, true],
    [503, true],
  ])('takes status %i as a finding; passing: %s', async (status, passing) => {
    expect(await fetched({ status })).toMatchObject({
      passing,
      finding: { code: 'fetch/unexpected-status', severity: 'error', params: { status } },
    });
  });

  it.each([
    ['address-refused', false],
    ['too-large', false],
    ['timeout', true],
    ['dns', true],
  ] as const)('takes %s as a finding; passing: %s', async (code, passing) => {
    const result = await fetched(new EgressError(code, 'api.example.org', 'for a reason'));
    expect(result).toMatchObject({ passing, finding: { code: `fetch/${code}` } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('lets a fault of ours through', async () => {
    await expect(fetched(new TypeError('ours'))).rejects.toThrow(TypeError);
  });
});
