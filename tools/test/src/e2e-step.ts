import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, startStack } from '@connectory/start';
import { freePorts } from './free-ports.js';
import { requireProgram } from './requirements.js';
import type { Step } from './step.js';
import { runVitest } from './vitest-steps.js';

const keptLines = 200;

export const e2eStep: Step = {
  name: 'e2e',
  title: 'Portal in Chromium, against the whole system',
  needs: ['build'],
  run: async (context) => {
    const { root, environment } = context;
    const chromium = await requireProgram('chromium', environment, root);
    const dataDirectory = await mkdtemp(join(tmpdir(), 'connectory-e2e-'));
    // PostgreSQL runs as an account of its own when we are root, and has to get through.
    await chmod(dataDirectory, 0o755);
    const settings = readSettings({ ...(await freePorts()), CONNECTORY_DATA: dataDirectory }, root, true);
    const lines: string[] = [];
    const log = (program: string, line: string) => {
      lines.push(`${program.padEnd(8)} | ${line}`);
      if (lines.length > keptLines) lines.shift();
    };
    const say = (line: string) => process.stdout.write(`  ${line}\n`);
    try {
      const stack = await startStack({ settings, ambient: environment, say, log });
      try {
        const counts = await runVitest('e2e', context, {
          E2E_PORTAL_URL: settings.publicUrl,
          E2E_SETUP_LINK: await stack.setupLink(),
          E2E_EXAMPLES_URL: `http://127.0.0.1:${settings.ports.sample}`,
          CHROMIUM_PATH: chromium,
        });
        if (counts.failed > 0) process.stdout.write(`The last lines of the programs:\n${lines.join('\n')}\n`);
        return counts;
      } finally {
        await stack.stop();
      }
    } catch (error) {
      process.stdout.write(`${lines.join('\n')}\n`);
      throw error;
    } finally {
      await rm(dataDirectory, { recursive: true, force: true });
    }
  },
};
