import { expect, it, vi } from 'vitest';
import { createFaultPoint } from './fault-point.js';

it('kills only in tests, and only at the point that was named', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  try {
    createFaultPoint('production', 'parse')('parse');
    createFaultPoint('test')('parse');
    createFaultPoint('test', 'parse')('convert');
    expect(kill).not.toHaveBeenCalled();
    createFaultPoint('test', 'parse')('parse');
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGKILL');
  } finally {
    kill.mockRestore();
  }
});
