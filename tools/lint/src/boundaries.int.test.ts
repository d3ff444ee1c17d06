import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Message {
  readonly message: string;
}
interface FileResult {
  readonly filePath: string;
  readonly messages: readonly Message[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mark = randomBytes(4).toString('hex');

const tagged = /^A project tagged with ".*" can only depend/;
const banned = /^A project tagged with ".*" is not allowed to import/;
const circular = /^Circular dependency between/;
const notDeclared = /^Only packages defined in the "package.json" can be imported/;

/** Imports that the architecture forbids, by the folder that they stand in, and what the rule has to say. */
const forbidden = [
  ['libs/validation/src', '@connectory/conversion', tagged],
  ['libs/conversion/src', '@connectory/validation', tagged],
  ['libs/definition/src', '@connectory/catalog', tagged],
  ['libs/definition/src', '@nestjs/common', banned],
  ['libs/conversion/src', 'typeorm', banned],
  ['libs/validation/src', 'node:fs', /This lib is pure/],
  ['libs/reading/src', '@connectory/catalog', tagged],
  ['libs/reading/src', 'node:fs', /This lib is pure/],
  ['libs/conversion/src', '@connectory/reading', circular],
  ['libs/contracts/src', '@connectory/definition', circular],
  ['libs/contracts/src', 'yaml', banned],
  ['libs/catalog/src', 'react', banned],
  ['libs/catalog/src', '@connectory/testing', tagged],
  ['libs/catalog/src', '@connectory/sharing', /Only the policies of sharing/],
  ['libs/platform/src', '@connectory/catalog', circular],
  ['libs/platform/src', 'next', banned],
  ['apps/api/src', '@connectory/worker', notDeclared],
  ['apps/api/src', '../../worker/src/config.js', /^Projects cannot be imported by a relative/],
  ['apps/cli/src', 'react', banned],
  ['apps/portal/src', '@connectory/platform', tagged],
  ['apps/portal/src', 'pg', banned],
] as const;

const cases = forbidden.map(([folder, specifier, objection], index) => ({
  folder,
  specifier,
  objection,
  // A name of our own, should two runs meet.
  file: join(root, folder, `forbidden-import-${index}-${mark}.ts`),
}));

let results: readonly FileResult[] = [];

beforeAll(async () => {
  await Promise.all(
    cases.map(({ file, specifier }) =>
      writeFile(file, `import { something } from '${specifier}';\n\nexport const used = something;\n`),
    ),
  );
  const args = [join(root, 'tools/lint/lint.mjs'), '--format', 'json', ...cases.map(({ file }) => file)];
  const output = await new Promise<string>((resolve) => {
    // ESLint ends with 1 when it finds something, which is what we are here for.
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1_048_576 }, (_, stdout) =>
      resolve(stdout),
    );
  });
  results = JSON.parse(output) as FileResult[];
});

afterAll(() => Promise.all(cases.map(({ file }) => rm(file, { force: true }))));

describe('npm run lint', () => {
  it.each(cases)('keeps $specifier out of $folder', ({ file, objection }) => {
    const messages = results.find(({ filePath }) => filePath === file)?.messages ?? [];
    expect(messages.map(({ message }) => message)).toContainEqual(expect.stringMatching(objection));
  });
});
