import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@connectory/definition';
import { convert } from '@connectory/conversion';
import { measureDefinition } from './measure-definition.js';

const asItIs = (text: string) => text;
const valid = { swaggerParser: null, seriousme: null, connectory: null };
const source: JsonObject = {
  swagger: '2.0',
  info: { title: 'T', version: '1' },
  paths: { '/a': { get: { responses: { 200: { description: 'OK', schema: { type: 'string' } } } } } },
};
const { definition } = convert({ value: source, kind: { kind: 'openapi', version: '2.0' } });

describe('a definition in other versions', () => {
  it('is judged in each of them and compared with its source', async () => {
    const judged: unknown[] = [];
    const measure = await measureDefinition(
      source,
      '2.0',
      definition,
      (one) => {
        judged.push(one['openapi'] ?? one['swagger']);
        return Promise.resolve(valid);
      },
      asItIs,
    );
    expect(judged).toEqual(['2.0', expect.stringMatching(/^3\.0/)]);
    expect(measure.roundTrip?.isSame).toBe(true);
  });

  it('says where it came back different', async () => {
    const other = { ...source, info: { title: 'Other', version: '1' } };
    const { roundTrip } = await measureDefinition(
      other,
      '2.0',
      definition,
      () => Promise.resolve(valid),
      asItIs,
    );
    expect(roundTrip).toEqual({ isSame: false, pointer: '/info/title', before: '"Other"', after: '"T"' });
  });

  it('need not come back if no judge accepts it', async () => {
    const invalid = { ...valid, swaggerParser: 'no', seriousme: 'no' };
    const { roundTrip } = await measureDefinition(
      source,
      '2.0',
      definition,
      () => Promise.resolve(invalid),
      asItIs,
    );
    expect(roundTrip).toBeNull();
  });
});
