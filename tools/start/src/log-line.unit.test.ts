import { describe, expect, it } from 'vitest';
import { formatLogLine } from './log-line.js';

describe('formatLogLine', () => {
  it('puts the name of the program before a line', () => {
    expect(formatLogLine('api', 'hello', false)).toBe('api      | hello');
  });

  it('makes a log entry readable', () => {
    const line = JSON.stringify({
      level: 30,
      time: 1,
      pid: 7,
      name: 'api',
      msg: 'listening',
      port: 4000,
      host: '::1',
    });
    expect(formatLogLine('api', line, false)).toBe('api      | info  listening port=4000 host=::1');
  });

  it('shows the stack of an error, each line with the prefix', () => {
    const line = JSON.stringify({ level: 50, msg: 'failed', err: { stack: 'Error: no\n    at here' } });
    expect(formatLogLine('worker', line, false)).toBe(
      'worker   | error failed\nworker   | Error: no\nworker   |     at here',
    );
  });

  it.each(['{not json', '{"a":1}', 'null', '{'])('leaves %s as it is', (line) => {
    expect(formatLogLine('api', line, false)).toBe(`api      | ${line}`);
  });

  it('colours the prefix and only the prefix', () => {
    expect(formatLogLine('portal', 'ready', true)).toBe('\u001b[32mportal   |\u001b[0m ready');
  });
});
