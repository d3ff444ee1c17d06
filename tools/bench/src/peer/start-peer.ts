import { fork, type ChildProcess } from 'node:child_process';

/** What a contender that runs in a process of its own may answer besides what it is asked for. */
export type NoAnswer = { readonly answer: 'hung' | 'broke down' };

export interface LoadOrder {
  readonly order: 'load';
  readonly name: string;
  readonly folder: string | null;
}

export interface RunningPeer<Order, Answer> {
  /** Answers what became of the order, `hung` if it took too long; then a new process takes over. */
  ask(order: Order, seconds: number): Promise<Answer | NoAnswer>;
  stop(): void;
}

/** A contender in a process that is started when it is needed first; it runs `script`, which obeys a LoadOrder and `Order`s. */
export function startPeer<Order, Answer extends { readonly answer: string }>(
  script: URL,
  name: string,
  folder: string | null,
): RunningPeer<Order, Answer> {
  let child: ChildProcess | null = null;

  const start = async () => {
    const process = fork(script, {
      execArgv: ['--max-old-space-size=1500'],
      // What contenders print is not for the table.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const load: LoadOrder = { order: 'load', name, folder };
    const loaded = await exchange<LoadOrder, Answer>(process, load, 60);
    if (loaded.answer !== 'loaded') {
      process.kill('SIGKILL');
      throw new Error(
        `${name} cannot be loaded: ${'reason' in loaded ? String(loaded.reason) : loaded.answer}`,
      );
    }
    return process;
  };

  return {
    ask: async (order, seconds) => {
      child ??= await start();
      const answer = await exchange<Order, Answer>(child, order, seconds);
      if (answer.answer === 'hung' || answer.answer === 'broke down') {
        child.kill('SIGKILL');
        child = null;
      }
      return answer;
    },
    stop: () => child?.disconnect(),
  };
}

function exchange<Order, Answer>(
  child: ChildProcess,
  order: Order,
  seconds: number,
): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    const end = (answer: Answer | NoAnswer) => {
      clearTimeout(timer);
      child.off('message', end);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onExit = () => end({ answer: 'broke down' });
    const timer = setTimeout(() => end({ answer: 'hung' }), seconds * 1000);
    child.on('message', end);
    child.on('exit', onExit);
    child.send(order as object);
  });
}
