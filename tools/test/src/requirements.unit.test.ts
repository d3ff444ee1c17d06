import { dirname, basename, delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { findProgram } from './requirements.js';

const node = process.execPath;

it('finds the first name that PATH has', () => {
  const path = ['/nowhere', '', dirname(node)].join(delimiter);
  expect(findProgram(['no-such-program', basename(node)], path)).toBe(node);
  expect(findProgram(['no-such-program'], path)).toBeNull();
  expect(findProgram([basename(node)], '')).toBeNull();
});
