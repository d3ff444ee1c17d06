import type { RegistrationFindingCode } from '@connectory/catalog';
import type { Finding, RegistrationStage } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { GatheredBytes, JudgeOptions, ReadDefinition } from './read-definition.js';
import { createThreadPool, threadFault, type ThreadLimits } from '@connectory/platform';
import type { ThreadTask } from './thread.js';

export interface DefinitionReader {
  /** Never rejects for what is in the bytes: a document that is too much for its thread has a finding that says so. */
  read(
    source: GatheredBytes,
    options: JudgeOptions,
    onStage: (stage: RegistrationStage) => void,
  ): Promise<ReadDefinition & { readonly fault?: unknown }>;
  close(): Promise<void>;
}

/** Reads documents in threads of their own, so that a hostile one ends as a finding and not as a dead worker. */
export function createDefinitionReader(
  { heapMegabytes, milliseconds }: ThreadLimits,
  threadFile: URL = new URL('./thread.js', import.meta.url),
): DefinitionReader {
  const pool = createThreadPool<ThreadTask, ReadDefinition>(threadFile, heapMegabytes, {
    min: 1,
    max: Math.max(2, availableParallelism()),
  });
  return {
    async read({ bytes, findings }, options, onStage) {
      const { port1, port2 } = new MessageChannel();
      const tooLate = new AbortController();
      let clock: NodeJS.Timeout | undefined;
      let stage: RegistrationStage = 'parse';
      const begin = (begun: RegistrationStage) => {
        // Waiting for a thread is not the document's fault, so the clock starts with the first stage.
        clock ??= setTimeout(() => tooLate.abort(), milliseconds);
        stage = begun;
        onStage(begun);
      };
      port1.on('message', begin);
      try {
        return await pool.run(
          { bytes, findings, options, stages: port2 },
          { transferList: [port2], signal: tooLate.signal },
        );
      } catch (fault) {
        return { ...unreadable(findings, stage, fault, { heapMegabytes, milliseconds }), fault };
      } finally {
        // The result comes on a way of its own and may overtake the last stages.
        for (let left = receiveMessageOnPort(port1); left; left = receiveMessageOnPort(port1))
          begin(left.message as RegistrationStage);
        clearTimeout(clock);
        port1.close();
      }
    },
    close: () => pool.close(),
  };
}

function unreadable(
  findings: readonly Finding[],
  stage: RegistrationStage,
  fault: unknown,
  limits: ThreadLimits,
): ReadDefinition {
  return {
    kind: { kind: 'unknown', version: null },
    format: null,
    findings: [...findings, threadFinding(stage, fault, limits)],
    content: null,
    conversion: null,
    secrets: [],
    timings: [],
  };
}

/** Says that a document was too much for its thread at a stage, or that the fault is ours. */
export const threadFinding = (stage: RegistrationStage, fault: unknown, limits: ThreadLimits): Finding =>
  makeFinding({ severity: 'error', pointer: '', ...explain(stage, fault, limits) });

function explain(
  stage: RegistrationStage,
  fault: unknown,
  { heapMegabytes, milliseconds }: ThreadLimits,
): Pick<Finding, 'code' | 'message' | 'params'> {
  const kind = threadFault(fault);
  if (kind === 'time') {
    return {
      code: 'definition/too-complex',
      message: `The document took longer than ${milliseconds / 1_000} seconds to ${stage}. Split it into smaller ones.`,
      params: { stage, seconds: milliseconds / 1_000 },
    };
  }
  if (kind === 'memory') {
    return {
      code: 'definition/too-complex',
      message: `The document took more than ${heapMegabytes} MB of memory to ${stage}. Split it into smaller ones.`,
      params: { stage, megabytes: heapMegabytes },
    };
  }
  return {
    code: 'definition/not-understood' satisfies RegistrationFindingCode,
    message: `Connectory could not ${stage} this document, which is our fault. The source is kept; report it with the id of this registration.`,
    params: { stage },
  };
}
