import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Above this the heap holds mostly garbage; what a run keeps between two files is a few megabytes. */
const mostHeapBytes = 150 * 1_048_576;

/**
 * Makes a function to call between two files. V8 lets garbage pile up to several times of what is in use before it looks
 * at it, which on a machine that others use as well is not ours to do: a run over thousands of files stays as small as the
 * largest of them needs.
 */
export function heapKeeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    if (getHeapStatistics().total_heap_size > mostHeapBytes) collect();
  };
}
