import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { planOutputs } from './plan-outputs.js';

describe('where definitions go', () => {
  it('is where their sources are, with the new extension', () => {
    expect(planOutputs(['a.json', 'b/c.d.yaml', 'b/e'], '.json')).toEqual([
      'a.json',
      'b/c.d.json',
      'b/e.json',
    ]);
    expect(planOutputs(['a.json'], '.yaml')).toEqual(['a.yaml']);
  });

  it('is another place for each, whatever they are called', () => {
    expect(planOutputs(['a.json', 'a.yaml', 'a.yml', 'A.JSON', 'a.json'], '.json')).toEqual([
      'a.json',
      'a.yaml.json',
      'a.yml.json',
      'A.JSON.json',
      'a-2.json',
    ]);
    expect(planOutputs(['a.json', 'a.json', 'a.json'], '.json')).toEqual([
      'a.json',
      'a.json.json',
      'a-2.json',
    ]);
  });

  it('is not the name of a folder', () => {
    expect(planOutputs(['a.yaml', 'a.json/b.yaml'], '.json')).toEqual(['a.yaml.json', 'a.json/b.json']);
  });

  it('is never met twice', () => {
    const name = fc.constantFrom(
      'a',
      'A',
      'a.json',
      'a.yaml',
      'a-2.json',
      'a.json.json',
      'b/a.json',
      'a.json/b',
      '.a',
      'a..',
    );
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const outputs = planOutputs(names, '.json').map((output) => output.toLowerCase());
        expect(new Set(outputs).size).toBe(names.length);
      }),
    );
  });
});
