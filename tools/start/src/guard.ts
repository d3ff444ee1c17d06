import { spawn } from 'node:child_process';

// `read` fails when the pipe closes without a line: the kernel closes it however this process ends, kill -9 included.
const script = `
if read -r line; then exit 0; fi
kill -s TERM -- "-$1" 2>/dev/null
tries=0
while kill -s 0 -- "-$1" 2>/dev/null && [ "$tries" -lt 80 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL -- "-$1" 2>/dev/null
exit 0
`;

/**
 * Makes sure that a process group does not outlive this process: when we are gone it is asked to end, and after eight
 * seconds it is killed. Call what comes back once the group has ended.
 */
export function guardGroup(group: number): () => void {
  const guard = spawn('sh', ['-c', script, 'guard', String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  // The guard may be gone already, and then nobody reads.
  guard.stdin.on('error', () => undefined);
  return () => guard.stdin.end('release\n');
}
