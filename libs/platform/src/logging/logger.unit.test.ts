import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';
import { inWorkContext } from './work-context.js';

function bench() {
  const lines: string[] = [];
  const logger = createLogger({ name: 'test', level: 'info' }, { write: (line) => lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

describe('the logger', () => {
  it('writes one JSON line with the ids of the work at hand', async () => {
    const { logger, last } = bench();
    await inWorkContext({ requestId: 'r-1', job: 'registration.run' }, async () => {
      await Promise.resolve();
      logger.info({ count: 2 }, 'Done');
    });
    expect(last()).toMatchObject({
      app: 'test',
      level: 'info',
      requestId: 'r-1',
      job: 'registration.run',
      count: 2,
    });
    logger.info('Outside');
    expect(last()).not.toHaveProperty('requestId');
  });

  it.each(['authorization', 'cookie', 'password', 'token', 'key', 'apiKey', 'secret'])(
    'removes %s',
    (member) => {
      const { logger, lines } = bench();
      logger.info(
        { [member]: 'canary', deep: { [member]: 'canary', deeper: { [member]: 'canary' } } },
        'Message',
      );
      expect(lines.join()).not.toContain('canary');
      expect(lines.join()).toContain('[removed]');
    },
  );

  it('tells an error with its cause', () => {
    const { logger, last } = bench();
    logger.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'Failed');
    expect(JSON.stringify(last()['err'])).toMatch(/outer.*inner/);
  });
});
