// npm run lint: ESLint over everything, or over the files given.
// The rule that guards who may import whom skips itself, in silence, when Nx has no project graph; so the graph is built
// first, and a run in which the rule was skipped fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skipped = 'The rule will be skipped';
const environment = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };

function run(args, show) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process[stream].write(text);
      });
    }
    child.once('close', (code) => resolve({ code, output }));
  });
}

const graph = await run([join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects', '--json'], false);
if (graph.code !== 0 || !graph.output.includes('@connectory/contracts')) {
  process.stderr.write(`Nx could not build the project graph:\n${graph.output}\n`);
  process.exit(1);
}
const files = process.argv.slice(2);
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
const lint = await run([eslint, ...(files.length > 0 ? files : ['.'])], true);
if (lint.output.includes(skipped)) {
  process.stderr.write('The rule on module boundaries was skipped, so nothing is proven.\n');
  process.exit(1);
}
process.exit(lint.code ?? 1);
