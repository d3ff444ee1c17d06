import type { Finding, RegistrationStage } from '@connectory/contracts';
import type { MessagePort } from 'node:worker_threads';
import { readDefinition, type JudgeOptions, type ReadDefinition } from './read-definition.js';

export interface ThreadTask {
  readonly bytes: Uint8Array;
  /** What was found on the way to these bytes. */
  readonly findings: readonly Finding[];
  readonly options: JudgeOptions;
  /** Gets the name of each stage as it begins. */
  readonly stages: MessagePort;
}

/** What runs in the worker threads of {@link createDefinitionReader}. */
export default function run({ bytes, findings, options, stages }: ThreadTask): ReadDefinition {
  const tell = (stage: RegistrationStage) => stages.postMessage(stage);
  // What crosses the thread's border arrives as a plain Uint8Array; the libraries see the same bytes.
  return readDefinition({ bytes, findings }, options, tell);
}
