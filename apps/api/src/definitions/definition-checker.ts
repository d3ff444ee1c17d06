import type { DefinitionCheck, OverlayAction, Ruleset } from '@connectory/contracts';
import { createThreadPool, ProblemError, threadFault, type ThreadLimits } from '@connectory/platform';
import type { DefinitionResult, DefinitionTask } from './definition-thread.js';

/** Checks and changes texts in threads of their own, so that a hostile one holds nobody up. */
export interface DefinitionChecker {
  /** @throws ProblemError `request/too-complex` */
  check(text: string, ruleset: Ruleset): Promise<DefinitionCheck>;
  /** @throws ProblemError `request/too-complex`, `request/invalid` for a text or a target that cannot be read */
  edit(text: string, actions: readonly OverlayAction[]): Promise<string>;
  close(): Promise<void>;
}

export const checkLimits: ThreadLimits = { heapMegabytes: 256, milliseconds: 10_000 };

export function createDefinitionChecker(
  threadFile: URL,
  { heapMegabytes, milliseconds }: ThreadLimits = checkLimits,
): DefinitionChecker {
  const pool = createThreadPool<DefinitionTask, DefinitionResult>(threadFile, heapMegabytes, {
    min: 0,
    max: 2,
  });
  const run = async (task: DefinitionTask): Promise<DefinitionResult> => {
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(milliseconds) });
    } catch (fault) {
      const kind = threadFault(fault);
      if (kind === 'ours') throw fault;
      const much = kind === 'time' ? `longer than ${milliseconds / 1_000} seconds` : 'too much memory';
      throw new ProblemError(
        'request/too-complex',
        `The text takes ${much} to check. Split it, or register it.`,
        [],
        { cause: fault },
      );
    }
  };
  return {
    async check(text, ruleset) {
      const result = await run({ task: 'check', text, ruleset });
      if (result.done !== 'check') throw new TypeError(`A check was ${result.done}`);
      return result.check;
    },
    async edit(text, actions) {
      const result = await run({ task: 'edit', text, actions });
      if (result.done === 'edit') return result.text;
      if (result.done !== 'refused') throw new TypeError(`An edit was ${result.done}`);
      const { pointer, reason } = result;
      throw new ProblemError('request/invalid', `The text cannot be changed: ${reason}`, [
        { in: 'body', pointer, message: reason },
      ]);
    },
    close: () => pool.close(),
  };
}
