import { describe, expect, it } from 'vitest';
import { faultList } from './fault-list.js';
import { textTable } from './text-table.js';

describe('the report', () => {
  it('aligns its columns, numbers to the right', () => {
    expect(
      textTable(
        ['kind', 'n'],
        [
          ['a', '10'],
          ['bcdef', '2'],
        ],
      ),
    ).toBe(['kind    n', '-----  --', 'a      10', 'bcdef   2'].join('\n'));
  });

  it('lists the most frequent faults first, a file once', () => {
    const fault = (kind: string, file: string) => ({ class: kind, file, detail: 'd' });
    const list = faultList(
      [fault('x', '1'), fault('y', '1'), fault('y', '1'), fault('y', '2'), fault('y', '3')],
      2,
    );
    expect(list.split('\n').filter((line) => !line.startsWith('        '))).toEqual([
      'y: 4 in 3 files',
      '    1',
      '    2',
      '    … and 1 more',
      '',
      'x: 1 in 1 file',
      '    1',
    ]);
  });
});
