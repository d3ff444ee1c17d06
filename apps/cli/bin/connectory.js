#!/usr/bin/env node
// npm links this file when it installs, before anything is built.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write(
    'connectory is not built yet. Run `npm run build` in the workspace, then try again.\n',
  );
  process.exitCode = 1;
}
