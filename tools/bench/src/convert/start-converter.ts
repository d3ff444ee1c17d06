import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PeerAnswer, PeerOrder } from './peer-message.js';

export interface RunningConverter {
  /** Answers what the converter made of the order, `hung` if it took too long; then a new process takes over. */
  ask(order: PeerOrder, seconds: number): Promise<PeerAnswer | { readonly answer: 'hung' | 'broke down' }>;
  stop(): void;
}

/** A converter in a process that is started when it is needed first. */
export function startConverter(name: string, folder: string | null): RunningConverter {
  let child: ChildProcess | null = null;

  const start = async () => {
    const process = fork(fileURLToPath(new URL('peer-process.js', import.meta.url)), {
      execArgv: ['--max-old-space-size=1500'],
      // What converters print is not for the table.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const loaded = await exchange(process, { order: 'load', name, folder }, 60);
    if (loaded.answer !== 'loaded') {
      process.kill('SIGKILL');
      throw new Error(`${name} cannot be loaded: ${'reason' in loaded ? loaded.reason : loaded.answer}`);
    }
    return process;
  };

  return {
    ask: async (order, seconds) => {
      child ??= await start();
      const answer = await exchange(child, order, seconds);
      if (answer.answer === 'hung' || answer.answer === 'broke down') {
        child.kill('SIGKILL');
        child = null;
      }
      return answer;
    },
    stop: () => child?.disconnect(),
  };
}

function exchange(
  child: ChildProcess,
  order: PeerOrder,
  seconds: number,
): Promise<PeerAnswer | { readonly answer: 'hung' | 'broke down' }> {
  return new Promise((resolve) => {
    const end = (answer: PeerAnswer | { readonly answer: 'hung' | 'broke down' }) => {
      clearTimeout(timer);
      child.off('message', end);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onExit = () => end({ answer: 'broke down' });
    const timer = setTimeout(() => end({ answer: 'hung' }), seconds * 1000);
    child.on('message', end);
    child.on('exit', onExit);
    child.send(order);
  });
}
