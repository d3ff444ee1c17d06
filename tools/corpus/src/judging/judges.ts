import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { specVersion, recogniseKind, type JsonObject } from '@connectory/definition';
import { validate } from '@connectory/validation';
import type { JudgeAnswer, OutsideVerdict } from './judge-message.js';
import { ambiguousPath } from './excuse.js';
import type { VerdictStore } from './verdict-store.js';
import type { Verdict } from './verdict.js';

export interface Judges {
  judge(definition: JsonObject): Promise<Verdict>;
  close(): void;
}

/** A document that a judge needs longer for is not valid by it. */
const longestMs = 30_000;

/**
 * swagger-parser and seriousme in a process of their own, our own rules in this one. Quick judges ask swagger-parser only what it
 * has been asked before.
 */
export function startJudges(store: VerdictStore, isQuick = false): Judges {
  let outside: ChildProcess | null = null;
  let lastId = 0;

  const ask = (text: string): Promise<OutsideVerdict> => {
    const judge = (outside ??= fork(fileURLToPath(new URL('judge-process.js', import.meta.url)), {
      execArgv: ['--max-old-space-size=2048'],
      // What libraries print is not for the table.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    const id = (lastId += 1);
    return new Promise((resolve) => {
      const end = (verdict: OutsideVerdict) => {
        clearTimeout(timer);
        judge.off('message', onMessage);
        judge.off('exit', onExit);
        resolve(verdict);
      };
      const giveUp = (reason: string) => {
        judge.kill('SIGKILL');
        if (outside === judge) outside = null;
        end({ swaggerParser: reason, seriousme: reason });
      };
      const onMessage = (answer: JudgeAnswer) => {
        if (answer.id === id) end(answer.verdict);
      };
      const onExit = () => giveUp('the judge broke down');
      const timer = setTimeout(() => giveUp(`took longer than ${longestMs} ms`), longestMs);
      judge.on('message', onMessage);
      judge.on('exit', onExit);
      judge.send({ id, text, withSwaggerParser: !isQuick });
    });
  };

  return {
    judge: async (definition) => {
      const text = JSON.stringify(definition);
      const key = createHash('sha256').update(text).digest('base64url');
      let verdict = store.find(key);
      if (!verdict) {
        verdict = await ask(text);
        if (!isQuick) store.keep(key, verdict);
      }
      return { ...verdict, connectory: ownVerdict(definition) };
    },
    close: () => outside?.disconnect(),
  };
}

function ownVerdict(definition: JsonObject): string | null {
  const version = specVersion(recogniseKind(definition));
  if (version === null) return 'of no version that is known';
  const errors = validate({ value: definition, version }).filter(({ severity }) => severity === 'error');
  // What may be excused does not hide what may not.
  const error = errors.find(({ code }) => code !== ambiguousPath) ?? errors[0];
  return error ? `${error.code} at ${error.pointer}: ${error.message}` : null;
}
