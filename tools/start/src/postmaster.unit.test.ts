import { describe, expect, it } from 'vitest';
import { leftoverAction, postmasterId } from './postmaster.js';

describe('postmasterId', () => {
  it('reads the first line', () => {
    expect(postmasterId('4711\n/data/postgres\n1763880000\n54329\n')).toBe(4711);
  });

  it.each(['', '\n', 'x\n4711', '1\n', '-5\n', '99999999999999999999\n'])('makes nothing of %j', (text) => {
    expect(postmasterId(text)).toBeNull();
  });
});

describe('leftoverAction', () => {
  it('leaves a stale file to PostgreSQL', () => {
    expect(leftoverAction({ running: false, inDirectory: false, directoryInUse: false })).toBe('none');
  });

  it('stops a server that still works in the directory', () => {
    expect(leftoverAction({ running: true, inDirectory: true, directoryInUse: true })).toBe('stop');
  });

  it('forgets a process id that another program has now', () => {
    expect(leftoverAction({ running: true, inDirectory: false, directoryInUse: false })).toBe('forget');
  });

  it('never forgets it while a backend may still write', () => {
    expect(leftoverAction({ running: true, inDirectory: false, directoryInUse: true })).toBe('none');
  });
});
