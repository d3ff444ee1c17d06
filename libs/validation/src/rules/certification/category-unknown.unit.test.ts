import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { categoryUnknown } from './category-unknown.js';

describe(categoryUnknown.id, () => {
  const found = (value: string) =>
    report(
      categoryUnknown,
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'a', version: '1' },
        paths: {},
        'x-ms-connector-metadata': [{ propertyName: 'Categories', propertyValue: value }],
      }),
    ).map(({ pointer, params, fix }) => [pointer, params['category'], fix?.actions[0]?.update]);
  const pointer = '/x-ms-connector-metadata/0/propertyValue';

  it.each(['AI', 'AI;Data', 'AI; IT Operations ', 'Data,AI', ''])('knows %j', (value) => {
    expect(found(value)).toEqual([]);
  });

  it('finds what is meant', () => {
    expect(found('data;AI')).toEqual([[pointer, 'data', { propertyValue: 'Data;AI' }]]);
    expect(found('AI;Market ing')).toEqual([[pointer, 'Market ing', { propertyValue: 'AI;Marketing' }]]);
    expect(found('Games')).toEqual([[pointer, 'Games', undefined]]);
  });
});
