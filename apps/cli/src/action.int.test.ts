import { defaultParseLimits, parsePart } from '@connectory/definition';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderWith, openapi, type Folder } from './testing/sources.test.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = parsePart(await readFile(`${root}/action.yml`), defaultParseLimits);
if (!read.ok) throw new Error(read.reason);
const action = read.value as unknown as {
  inputs: Record<string, { default?: string }>;
  runs: { steps: { env?: Record<string, string>; run: string }[] };
};

let folder: Folder;
beforeAll(async () => {
  folder = await folderWith({ 'good.json': openapi(), 'bad.json': openapi({ info: {} }) });
});
afterAll(() => folder.remove());

/** Runs the last step of the action as GitHub does it, with its defaults. */
async function runAction(inputs: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(
    Object.entries(action.runs.steps.at(-1)!.env!).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
      return input === undefined
        ? [name, value.replace('${{ github.action_path }}', root)]
        : [name, inputs[input] ?? action.inputs[input]!.default ?? ''];
    }),
  );
  try {
    const { stdout } = await promisify(execFile)('bash', [`${root}/apps/cli/action/validate.sh`], {
      env: { PATH: process.env['PATH'], ...env },
    });
    return { code: 0, stdout };
  } catch (error) {
    return error as { code: number; stdout: string };
  }
}

it('annotates the files that it is given, and fails on errors', async () => {
  const both = `  ${folder.at('good.json')}\n\n${folder.at('bad.json')}  `;
  const { code, stdout } = await runAction({ paths: both, ruleset: 'structure' });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=.*bad\.json,.*title=structure\/required-property-missing::/m);
  expect(await runAction({ paths: folder.at('good.json'), ruleset: 'structure' })).toMatchObject({ code: 0 });
});

it('writes SARIF as well, and refuses to check nothing', async () => {
  const sarif = folder.at('findings.sarif');
  await runAction({ paths: folder.at('bad.json'), ruleset: 'structure', sarif });
  expect(JSON.parse(await readFile(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(await runAction({ paths: '\n' })).toMatchObject({ code: 2 });
});
