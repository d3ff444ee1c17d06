import type { DefinitionCheck, OverlayAction, Ruleset } from '@connectory/contracts';
import { createThreadPool, ProblemError, threadFault, type ThreadLimits } from '@connectory/platform';
import { MessageChannel } from 'node:worker_threads';
import type { RevisionResult, RevisionTask } from '../revisions/revise-definition.js';
import type { DefinitionResult, DefinitionTask, ThreadTask } from './definition-thread.js';

type RevisionDone = Exclude<RevisionResult['done'], 'refused'>;

/** Checks and changes texts in threads of their own, so that a hostile one holds nobody up. */
export interface DefinitionChecker {
  /** @throws ProblemError `request/too-complex` */
  check(text: string, ruleset: Ruleset, gone: AbortSignal): Promise<DefinitionCheck>;
  /** @throws ProblemError `request/too-complex`, `request/invalid` for a text or a target that cannot be read */
  edit(text: string, actions: readonly OverlayAction[], gone: AbortSignal): Promise<string>;
  /** @throws ProblemError `request/too-complex`, `request/invalid` for an edit that cannot be made */
  revise<Done extends RevisionDone>(
    task: RevisionTask,
    done: Done,
    gone: AbortSignal,
  ): Promise<Extract<RevisionResult, { done: Done }>>;
  close(): Promise<void>;
}

const checkLimits: ThreadLimits = { heapMegabytes: 256, milliseconds: 10_000 };

export function createDefinitionChecker(
  threadFile: URL,
  { heapMegabytes, milliseconds }: ThreadLimits = checkLimits,
): DefinitionChecker {
  // The first text brings the first thread: an api that checks none has none.
  let made: ReturnType<typeof createPool> | null = null;
  const createPool = () =>
    createThreadPool<ThreadTask, DefinitionResult>(threadFile, heapMegabytes, { min: 1, max: 2 });

  async function run(task: DefinitionTask, gone: AbortSignal): Promise<DefinitionResult> {
    const { port1, port2 } = new MessageChannel();
    const tooLate = new AbortController();
    let clock: NodeJS.Timeout | undefined;
    // Waiting for a thread is not the text's fault, so the clock starts when its thread begins.
    port1.once('message', () => {
      clock = setTimeout(() => tooLate.abort(), milliseconds);
    });
    try {
      made ??= createPool();
      const signal = AbortSignal.any([gone, tooLate.signal]);
      return await made.run({ ...task, begun: port2 }, { transferList: [port2], signal });
    } catch (fault) {
      const kind = threadFault(fault);
      if (kind === 'ours' || gone.aborted) throw fault;
      const much = kind === 'time' ? `longer than ${milliseconds / 1_000} seconds` : 'too much memory';
      throw new ProblemError(
        'request/too-complex',
        `The text takes ${much} to check. Split it, or register it.`,
        [],
        { cause: fault },
      );
    } finally {
      clearTimeout(clock);
      port1.close();
    }
  }

  return {
    async check(text, ruleset, gone) {
      const result = await run({ task: 'check', text, ruleset }, gone);
      if (result.done !== 'check') throw new TypeError(`A check was ${result.done}`);
      return result.check;
    },
    async edit(text, actions, gone) {
      const result = await run({ task: 'edit', text, actions }, gone);
      if (result.done === 'edit') return result.text;
      throw refused(result, 'The text cannot be changed');
    },
    async revise(task, done, gone) {
      const result = await run(task, gone);
      if (isDone(result, done)) return result;
      throw refused(result, 'The definition cannot be changed like this');
    },
    close: async () => {
      await made?.close();
    },
  };
}

const isDone = <Done extends DefinitionResult['done']>(
  result: DefinitionResult,
  done: Done,
): result is Extract<DefinitionResult, { done: Done }> => result.done === done;

function refused(result: DefinitionResult, what: string): Error {
  if (result.done !== 'refused') return new TypeError(`A task was done as ${result.done}`);
  const { pointer, reason } = result;
  return new ProblemError('request/invalid', `${what}: ${reason}`, [
    { in: 'body', pointer, message: reason },
  ]);
}
