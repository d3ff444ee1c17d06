import type { JudgeOptions } from '../thread/read-definition.js';
import { readEntry, type EntryReading } from './read-entry.js';

export interface EntryTask {
  readonly bytes: Uint8Array;
  readonly options: JudgeOptions;
}

/** What runs in the worker threads of {@link createEntryReader}. */
export default function run({ bytes, options }: EntryTask): EntryReading {
  return readEntry(bytes, options);
}
