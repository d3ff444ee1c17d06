import { startPeer, type RunningPeer } from '../peer/start-peer.js';
import type { PeerAnswer, PeerOrder } from './peer-message.js';

/** A converter in a process of its own. */
export const startConverter = (name: string, folder: string | null): RunningPeer<PeerOrder, PeerAnswer> =>
  startPeer<PeerOrder, PeerAnswer>(new URL('peer-process.js', import.meta.url), name, folder);
