import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../testing/sources.test.js';
import { runCaptured } from '../testing/run-captured.test.js';

const bash = (script: string) => promisify(execFile)('bash', ['-c', script]);

/** What bash offers after a command line, its last word being the unfinished one. */
async function completions(...words: string[]): Promise<string[]> {
  const { out: script } = await runCaptured(['completion', 'bash']);
  const line = words.map((word) => `'${word}'`).join(' ');
  const { stdout } = await bash(
    `${script}\nCOMP_WORDS=(connectory ${line}); COMP_CWORD=${words.length}; _connectory; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  return stdout.split('\n').filter(Boolean);
}

describe('connectory completion', () => {
  it('completes commands, options and their values in bash', async () => {
    expect(await completions('con')).toEqual(['convert']);
    expect(await completions('convert', '--out')).toEqual(['--out', '--out-dir']);
    expect(await completions('convert', '--format', '')).toEqual(['json', 'yaml']);
    expect(await completions('convert', 'a.json', '--to', '3')).toContain('3.1');
    expect(await completions('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('completes files where files are meant', async () => {
    expect(await completions('inspect', '/et')).toEqual(['/etc']);
    expect(await completions('convert', '--out', '/et')).toEqual(['/etc']);
    const folder = await folderWith({ 'two words.json': '{}' });
    expect(await completions('inspect', folder.at('two'))).toEqual([folder.at('two words.json')]);
    await folder.remove();
  });

  it('knows every command and option in zsh and fish too', async () => {
    const { out: zsh } = await runCaptured(['completion', 'zsh']);
    const { out: fish } = await runCaptured(['completion', 'fish']);
    expect(zsh).toContain('bashcompinit');
    for (const name of ['convert', 'inspect', 'diff', 'completion']) expect(fish).toContain(`-a ${name} `);
    expect(fish).toContain("-l out-dir -r -F -d 'write all definitions below this directory'");
  });

  it('knows no other shells', async () => {
    expect(await runCaptured(['completion', 'tcsh'])).toMatchObject({ code: 2 });
  });
});
