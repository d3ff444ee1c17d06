import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line and every job carries along: the request that started the work, and the job that does it. */
export interface WorkContext {
  readonly requestId: string;
  readonly job?: string;
  readonly registrationId?: string;
  readonly importId?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

/** Runs `work` with `context` for everything that it calls and awaits. */
export function inWorkContext<Result>(context: WorkContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** The context of the work at hand, if it has one. */
export function workContext(): WorkContext | undefined {
  return storage.getStore();
}
