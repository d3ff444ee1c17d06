import { describe, expect, it } from 'vitest';
import { benches } from './benches.js';
import { helpOf, readCommandLine } from './command-line.js';
import { UsageError } from '@connectory/corpus';

describe('the command line', () => {
  it('reads a bench, a folder and options', () => {
    const words = ['convert', 'dir', '--only', '*.json', '--seconds', '5', '--json', 'r.json', '--no-peers'];
    expect(readCommandLine(words, benches)).toEqual({
      bench: benches.find(({ name }) => name === 'convert'),
      folder: 'dir',
      only: '*.json',
      size: null,
      threads: null,
      seconds: 5,
      json: 'r.json',
      withPeers: false,
    });
  });

  it('lists all benches when it is given none', () => {
    expect(readCommandLine([], benches)).toEqual({ help: helpOf(benches) });
    for (const { name, summary } of benches)
      expect(helpOf(benches)).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  it('shows what a bench measures', () => {
    expect(readCommandLine(['convert', '--help'], benches)).toEqual({ help: benches[0]?.help });
  });

  it.each([
    ['an unknown bench', ['faster']],
    ['two folders', ['convert', 'a', 'b']],
    ['no time at all', ['convert', '--seconds', '0']],
    ['half a connector', ['search', '--size', '0.5']],
    ['an unknown option', ['convert', '--fast']],
  ])('refuses %s', (_, words) => {
    expect(() => readCommandLine(words, benches)).toThrow(UsageError);
  });
});
