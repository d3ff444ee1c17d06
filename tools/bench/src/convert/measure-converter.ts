import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCollection, type Judges } from '@connectory/corpus';
import { isObject, type JsonValue } from '@connectory/definition';
import type { Removed } from './peer-message.js';
import { startConverter } from './start-converter.js';

/** What one converter made of one file. */
export interface Made {
  readonly file: string;
  readonly outcome: 'converted' | 'threw' | 'hung' | 'broke down';
  readonly reason: string | null;
  /** Accepted by swagger-parser and by @seriousme/openapi-schema-validator. */
  readonly isValid: boolean;
  readonly operations: number;
  readonly requests: number;
  /** Requests that an operation has method and path of. */
  readonly placed: number;
  /** … and host and kind of body. */
  readonly callable: number;
  /** Requests that the operation's examples and defaults give again. */
  readonly equal: number;
  readonly uniqueIds: boolean;
  readonly authRequests: number;
  readonly authCarried: number;
}

/** One converter over `files` of `folder`, in a process of its own. Rejects if it cannot be loaded. */
export async function measureConverter(
  converter: { readonly name: string; readonly folder: string | null },
  { folder, files }: { readonly folder: string; readonly files: readonly string[] },
  judges: Judges,
  seconds: number,
): Promise<Made[]> {
  const running = startConverter(converter.name, converter.folder);
  const made: Made[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const answer = await running.ask({ order: 'convert', file: path }, seconds);
    const source = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as JsonValue;
    const definition = answer.answer === 'converted' ? (JSON.parse(answer.text) as JsonValue) : null;
    const outcome =
      answer.answer === 'converted' && isObject(definition) ? 'converted' : outcomeOf(answer.answer);
    made.push({
      file,
      outcome,
      reason: answer.answer === 'threw' ? answer.reason : null,
      ...(await judged(source, definition, 'secrets' in answer ? answer.secrets : [], judges)),
    });
  }
  running.stop();
  return made;
}

const hasNoPlace: ReadonlySet<string> = new Set(['not callable: path', 'not callable: method']);

const outcomeOf = (answer: string): Made['outcome'] =>
  answer === 'hung' || answer === 'broke down' ? answer : 'threw';

async function judged(source: JsonValue, output: JsonValue, secrets: readonly Removed[], judges: Judges) {
  const definition = isObject(output) ? output : {};
  const verdict = isObject(output) ? await judges.judge(output) : null;
  const measure = measureCollection(source, { definition, ledger: [], secrets });
  const auth = Object.entries(measure.auth).filter(([type]) => type !== 'none' && type !== 'unknown');
  return {
    isValid: verdict !== null && verdict.swaggerParser === null && verdict.seriousme === null,
    operations: measure.operations,
    requests: measure.requests,
    placed: measure.requests - measure.faults.filter((fault) => hasNoPlace.has(fault.class)).length,
    callable: measure.callable,
    equal: measure.equal,
    uniqueIds: measure.operationIds.unique === measure.operations,
    authRequests: auth.reduce((sum, [, { requests }]) => sum + requests, 0),
    authCarried: auth.reduce((sum, [, { carried }]) => sum + carried, 0),
  };
}
