import { startPeer } from '../peer/start-peer.js';
import type { ValidatorAnswer, ValidatorOrder } from './validator-message.js';

/** What one validator said of one file. */
export interface Verdict {
  readonly outcome: 'valid' | 'invalid' | 'none' | 'threw' | 'hung' | 'broke down';
  /** The fastest of the rounds; 0 where there is no verdict. */
  readonly ms: number;
}

export interface Verdicts {
  readonly byFile: ReadonlyMap<string, Verdict>;
  readonly peakMb: number;
}

const rounds = 3;
/** One validator over `files` (full paths), in a process of its own. Rejects if it cannot be loaded. */
export async function measureValidator(
  { name, folder }: { readonly name: string; readonly folder: string | null },
  files: readonly string[],
  seconds: number,
): Promise<Verdicts> {
  const script = new URL('validator-process.js', import.meta.url);
  const running = startPeer<ValidatorOrder, ValidatorAnswer>(script, name, folder);
  const byFile = new Map<string, Verdict>();
  let peakMb = 0;
  // Once through all files, so that the engine has compiled what it will; what that costs does not count.
  for (const file of files) await running.ask({ order: 'validate', file, rounds: 1 }, seconds);
  for (const file of files) {
    const answer = await running.ask({ order: 'validate', file, rounds }, seconds);
    if (answer.answer === 'validated') {
      const { isValid, ms } = answer;
      byFile.set(file, { outcome: isValid === null ? 'none' : isValid ? 'valid' : 'invalid', ms });
      peakMb = Math.max(peakMb, answer.peakMb);
    } else {
      byFile.set(file, { outcome: answer.answer === 'loaded' ? 'none' : answer.answer, ms: 0 });
    }
  }
  running.stop();
  return { byFile, peakMb };
}
