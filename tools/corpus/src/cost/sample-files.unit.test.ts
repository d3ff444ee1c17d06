import { describe, expect, it } from 'vitest';
import { sampleFiles } from './sample-files.js';

const files = Array.from({ length: 10 }, (_, index) => ({ file: String(index), bytes: 10 }));

describe('a sample', () => {
  it('is everything that is not too much', () => {
    expect(sampleFiles(files, 100)).toEqual(files);
  });

  it('is spread over all files', () => {
    expect(sampleFiles(files, 40).map(({ file }) => file)).toEqual(['0', '3', '6', '9']);
  });
});
