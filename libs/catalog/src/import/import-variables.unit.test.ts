import { describe, expect, it } from 'vitest';
import { gatherVariables } from './import-variables.js';

describe('variables of many environments', () => {
  it('are those that came first, and globals where no environment has them', () => {
    const gathered = gatherVariables();
    gathered.add({ type: 'globals', variables: { host: 'globals.io', port: '1' } });
    gathered.add({ type: 'environment', variables: { host: 'one.io' } });
    gathered.add({
      type: 'environment',
      variables: JSON.parse('{"host":"two.io","__proto__":"x"}') as never,
    });
    expect(Object.entries(gathered.merged())).toEqual([
      ['host', 'one.io'],
      ['__proto__', 'x'],
      ['port', '1'],
    ]);
  });

  it('are not kept beyond what is used of them', () => {
    const gathered = gatherVariables();
    for (let count = 0; count < 20; count += 1) {
      const variables = { [`name-${count}`]: 'x'.repeat(200_000) };
      gathered.add({ type: 'environment', variables });
    }
    expect(Object.keys(gathered.merged())).toEqual(['name-0', 'name-1', 'name-2', 'name-3', 'name-4']);
  });
});
