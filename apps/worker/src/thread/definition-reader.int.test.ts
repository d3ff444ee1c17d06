import { defaultParseLimits } from '@connectory/definition';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { createDefinitionReader, type DefinitionReader } from './definition-reader.js';
import type { JudgeOptions } from './read-definition.js';
import type { ThreadLimits } from '@connectory/platform';

const limits: ThreadLimits = { heapMegabytes: 64, milliseconds: 300 };
const thread = (name: string) => new URL(`../testing/${name}-thread.mjs`, import.meta.url);
const options: JudgeOptions = {
  limits: defaultParseLimits,
  ruleset: { extends: 'connector', rules: {} },
};
const builtThread = new URL('../../dist/thread/thread.js', import.meta.url);
const source = (bytes: string | Uint8Array) => ({ bytes: Buffer.from(bytes), findings: [] });
let reader: DefinitionReader;
afterEach(() => reader.close());

const read = async (threadFile: URL, given = limits) => {
  reader = createDefinitionReader(given, threadFile);
  const stages: string[] = [];
  const result = await reader.read(source('{}'), options, (stage) => stages.push(stage));
  return { ...result, stages };
};

describe('a document that is too much for its thread', () => {
  it('of time, ends as a finding', async () => {
    const { findings, conversion } = await read(thread('endless'));
    expect(conversion).toBeNull();
    expect(findings).toMatchObject([
      { code: 'definition/too-complex', severity: 'error', params: { seconds: 0.3 } },
    ]);
  });

  it('of memory, ends as a finding', async () => {
    const { findings } = await read(thread('greedy'), { ...limits, milliseconds: 30_000 });
    expect(findings).toMatchObject([{ code: 'definition/too-complex', params: { megabytes: 64 } }]);
  });

  it('takes no time from those that wait for a thread', async () => {
    reader = createDefinitionReader(limits, thread('picky'));
    const submit = (text: string) => reader.read(source(text), options, () => undefined);
    const hostile = Array.from({ length: Math.max(2, availableParallelism()) }, () => submit(''));
    const waiting = [submit('{}'), submit('{}')];
    for (const { findings } of await Promise.all(hostile)) {
      expect(findings).toMatchObject([{ code: 'definition/too-complex' }]);
    }
    for (const result of await Promise.all(waiting)) expect(result).toEqual({ findings: [] });
  });

  it('leaves the others alone', async () => {
    await read(thread('endless'));
    const again = await reader.read(source('{}'), options, () => undefined);
    expect(again.findings).toMatchObject([{ code: 'definition/too-complex' }]);
  });
});

it('calls a fault of ours one, and keeps its reason for the log', async () => {
  const { findings, fault } = await read(thread('failing'));
  expect(findings).toMatchObject([{ code: 'definition/not-understood', params: { stage: 'parse' } }]);
  expect(findings[0]!.message).not.toContain('undefined');
  expect(fault).toBeInstanceOf(TypeError);
});

it('reads a document through every stage', async () => {
  reader = createDefinitionReader({ heapMegabytes: 256, milliseconds: 30_000 }, builtThread);
  const example = await readFile(
    new URL('../../../../examples/text-analytics.swagger.json', import.meta.url),
  );
  const stages: string[] = [];
  const result = await reader.read(source(example), options, (stage) => stages.push(stage));
  expect(stages).toEqual(['parse', 'convert', 'validate']);
  expect(result.timings.map(({ stage }) => stage)).toEqual(stages);
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.conversion!.operations).toHaveLength(4);
});
