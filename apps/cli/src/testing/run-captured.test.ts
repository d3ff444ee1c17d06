import { coloursFor } from '../print/colours.js';
import { run } from '../run.js';

export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly stdin?: string;
  readonly egress?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs a command line in this process, with a terminal that writes down what it is told. */
export async function runCaptured(commandLine: readonly string[], world: World = {}): Promise<Captured> {
  const plain = coloursFor({ isTerminal: false, noColor: false, forceColor: false });
  let out = '';
  let err = '';
  const code = await run(
    commandLine,
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      outColours: plain,
      errColours: plain,
      environment: {
        noColor: false,
        forceColor: false,
        egress: {
          CONNECTORY_EGRESS_ALLOW: world.egress?.['CONNECTORY_EGRESS_ALLOW'],
          CONNECTORY_EGRESS_ALLOW_HTTP: world.egress?.['CONNECTORY_EGRESS_ALLOW_HTTP'],
        },
      },
      stdin: chunks(world.stdin ?? ''),
      onInterrupt: () => world.signal ?? new AbortController().signal,
    },
    '1.2.3',
  );
  return { code, out, err };
}

// In pieces, as a pipe gives them, and cut within characters.
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}
