import { describe, expect, it } from 'vitest';
import { OpenStreams } from './open-streams.js';

const untilAborted = (stop: AbortSignal) =>
  new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));

describe('open streams', () => {
  it('are limited for each caller, and make room when they end', async () => {
    const streams = new OpenStreams();
    const ends: (() => void)[] = [];
    const open = (caller: string) => streams.run(caller, () => new Promise((resolve) => ends.push(resolve)));
    const opened = Array.from({ length: 20 }, () => open('ada'));
    await expect(open('ada')).rejects.toMatchObject({ code: 'registration/too-many-streams' });
    opened.push(open('grace'));
    ends[0]!();
    await opened[0];
    opened.push(open('ada'));
    await expect(open('ada')).rejects.toMatchObject({ code: 'registration/too-many-streams' });
    for (const end of ends) end();
    await Promise.all(opened);
  });

  it('make room when they fail', async () => {
    const streams = new OpenStreams();
    for (let index = 0; index < 50; index += 1) {
      await expect(streams.run('ada', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    }
  });

  it('end when the process is asked to stop', async () => {
    const streams = new OpenStreams();
    const stream = streams.run('ada', untilAborted);
    streams.beforeApplicationShutdown();
    await expect(stream).resolves.toBeUndefined();
  });
});
