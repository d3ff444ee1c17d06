import { QueryFailedError } from 'typeorm';
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

  it('tells of a failed statement which one it was, and not with what', () => {
    const { logger, last, lines } = bench();
    const refused = Object.assign(new Error('permission denied for table source'), {
      code: '42501',
      detail: 'Failing row contains (canary)',
      where: 'canary',
    });
    const failed = new QueryFailedError(
      'INSERT INTO source VALUES ($1)',
      ['canary', Buffer.from('canary')],
      refused,
    );
    logger.error({ err: failed }, 'Failed');
    logger.error(failed);
    logger.error({ err: new Error('outer', { cause: failed }) }, 'Failed');
    expect(last()['err']).toMatchObject({ type: 'Error', code: '42501' });
    expect(lines.join()).toContain('permission denied for table source');
    expect(lines.join()).not.toMatch(/canary|"data":/);
  });

  it('comes to an end with an error that is its own cause', () => {
    const { logger, lines } = bench();
    const circular = new Error('circular');
    circular.cause = circular;
    logger.error({ err: circular }, 'Failed');
    expect(lines).toHaveLength(1);
  });
});
