import { median } from '@connectory/corpus';
import { startConverter } from './start-converter.js';

export interface Timing {
  /** Median over the rounds; `null` if it did not get through. */
  readonly ms: number | null;
  readonly peakMb: number | null;
}

const rounds = 3;
const longestSeconds = 900;

/** How long a converter takes for `files` (full paths) once it is warm, in a process that does nothing else. */
export async function timeConverter(
  converter: { readonly name: string; readonly folder: string | null },
  files: readonly string[],
): Promise<Timing> {
  const running = startConverter(converter.name, converter.folder);
  const answer = await running.ask({ order: 'time', files, rounds }, longestSeconds);
  running.stop();
  return answer.answer === 'timed'
    ? { ms: median(answer.ms), peakMb: answer.peakMb }
    : { ms: null, peakMb: null };
}
