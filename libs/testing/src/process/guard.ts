import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** Lets go of a guarded process: from now on nobody ends it but its owner. */
export type Release = () => void;

// `read` fails when the pipe closes without a line, which the kernel does for us even if this process is killed.
const script = `
if read -r line; then exit 0; fi
kill -s INT "$1" 2>/dev/null
tries=0
while kill -0 "$1" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL "$1" 2>/dev/null
if [ -n "$2" ]; then rm -rf -- "$2"; fi
`;

/**
 * Makes sure that a server does not outlive this process, however this process ends.
 *
 * @param pid the process to interrupt, and after ten seconds to kill
 * @param scratch a directory to delete with it
 */
export function guardProcess(pid: number, scratch?: string): Release {
  // Windows has no `sh`; there a server that outlives a crash has to be ended by hand.
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('sh', ['-c', script, 'guard', String(pid), scratch ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own process group: Ctrl-C must not end the guard before what it guards.
    detached: true,
  });
  guard.unref();
  // A pipe to a child is a socket, but its type does not say so.
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  // A guard that has done its work is not there to hear that it may go.
  guard.stdin.on('error', () => undefined);
  return () => guard.stdin.end('release\n');
}
