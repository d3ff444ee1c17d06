import type { LoadOrder } from '../peer/start-peer.js';

/** A value that a converter took out of the definition on purpose. */
export interface Removed {
  readonly value: string;
}

/** What a process that runs one converter is told. */
export type PeerOrder =
  /** Load the converter: a package in `folder`, or one of our own ways. */
  | LoadOrder
  /** Convert one file and give back what comes out. */
  | { readonly order: 'convert'; readonly file: string }
  /** Convert all files, again and again, and say how long it took. */
  | { readonly order: 'time'; readonly files: readonly string[]; readonly rounds: number };

/** And what it answers. */
export type PeerAnswer =
  | { readonly answer: 'loaded' }
  /** `text` is the definition as JSON. */
  | { readonly answer: 'converted'; readonly text: string; readonly secrets: readonly Removed[] }
  | { readonly answer: 'threw'; readonly reason: string }
  | { readonly answer: 'timed'; readonly ms: readonly number[]; readonly peakMb: number };
