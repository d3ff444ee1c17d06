import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Compiled, wherever this is run from. */
const program = fileURLToPath(new URL('../../../dist/connectors/icon/draw-svg-process.js', import.meta.url));
const MAX_MILLISECONDS = 10_000;

/**
 * Draws an SVG as an icon in a process of its own: a few lines of nested masks or filters take hours, and nothing but the end
 * of its process stops a drawing. Rejects when it cannot be drawn, or not in time.
 */
export async function drawSvg(bytes: Buffer, milliseconds = MAX_MILLISECONDS): Promise<Buffer> {
  // It needs none of the secrets of this process.
  const child = spawn(process.execPath, [program], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  // Whoever ends early does not read all of it; how it ended says enough.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const [icon, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code === 0) return icon;
  throw new Error(code === null ? 'The drawing took too long' : 'The drawing cannot be read');
}
