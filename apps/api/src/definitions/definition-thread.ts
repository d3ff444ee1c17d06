import type { DefinitionCheck, OverlayAction, Ruleset } from '@connectory/contracts';
import { mostCheckedBytes, mostCheckedFindings } from '@connectory/contracts';
import { editText, InvalidTarget, parseLimitsFor, parseSource } from '@connectory/definition';
import { checkSource } from '@connectory/reading';
import { countFindings } from '@connectory/catalog';
import type { MessagePort } from 'node:worker_threads';
import { doRevisionTask, type RevisionResult, type RevisionTask } from '../revisions/revise-definition.js';

type TextTask =
  | { readonly task: 'check'; readonly text: string; readonly ruleset: Ruleset }
  | { readonly task: 'edit'; readonly text: string; readonly actions: readonly OverlayAction[] };

export type DefinitionTask = TextTask | RevisionTask;

/** A task with the port that is told when the thread begins with it. */
export type ThreadTask = DefinitionTask & { readonly begun: MessagePort };

export type DefinitionResult =
  | { readonly done: 'check'; readonly check: DefinitionCheck }
  | { readonly done: 'edit'; readonly text: string }
  /** The text or one of the actions cannot be read; `pointer` leads into the request. */
  | { readonly done: 'refused'; readonly pointer: string; readonly reason: string }
  | RevisionResult;

const limits = parseLimitsFor(mostCheckedBytes);

/** What runs in the threads of {@link createDefinitionChecker}. */
export default function run({ begun, ...task }: ThreadTask): DefinitionResult {
  begun.postMessage(null);
  return task.task === 'check' || task.task === 'edit' ? doTextTask(task) : doRevisionTask(task);
}

function doTextTask(task: TextTask): DefinitionResult {
  const bytes = new TextEncoder().encode(task.text);
  if (task.task === 'check') {
    const { kind, format, findings } = checkSource(bytes, { limits, ruleset: task.ruleset });
    const findingCounts = countFindings(findings);
    return {
      done: 'check',
      check: { kind, format, findingCounts, findings: findings.slice(0, mostCheckedFindings) },
    };
  }
  const parsed = parseSource(bytes, limits);
  if (!parsed.ok) {
    const reason = parsed.findings[0]?.message ?? 'is neither JSON nor YAML';
    return { done: 'refused', pointer: '/text', reason };
  }
  try {
    const text = editText(task.text, parsed.source.format, task.actions);
    // A few actions can make much of a little text, and the answer is the whole of it.
    return Buffer.byteLength(text) <= mostCheckedBytes
      ? { done: 'edit', text }
      : {
          done: 'refused',
          pointer: '/actions',
          reason: `would make more than ${mostCheckedBytes} bytes of it`,
        };
  } catch (error) {
    if (!(error instanceof InvalidTarget)) throw error;
    const at = task.actions.findIndex(({ target }) => target === error.target);
    return { done: 'refused', pointer: `/actions/${at}/target`, reason: error.reason };
  }
}
