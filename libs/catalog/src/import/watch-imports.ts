import { restingImportStates } from '@connectory/contracts';
import type { ImportPlace } from './change-import.js';
import type { ImportStanding } from './present-import.js';

/** How often an import that somebody watches is counted. */
const PAUSE_MS = 1_000;

interface Watched {
  latest: ImportStanding | null;
  fault: { readonly reason: unknown } | null;
  readonly wake: Set<() => void>;
  watchers: number;
}

/**
 * Watches imports: one count a second for each that is watched, however many watch it. Whoever reads slowly misses what is
 * outdated by then and holds nobody up.
 */
export class ImportWatch {
  private readonly watched = new Map<string, Watched>();

  constructor(
    private readonly read: (place: ImportPlace) => Promise<ImportStanding>,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** The import as it stands, and again after every change, until it rests or `signal` aborts. Rejects as `read` does. */
  async *watch(place: ImportPlace, signal: AbortSignal): AsyncGenerator<ImportStanding, void, void> {
    const watched = this.join(place);
    let shown: ImportStanding | null = null;
    let wake = () => {};
    const tell = () => wake();
    watched.wake.add(tell);
    signal.addEventListener('abort', tell);
    try {
      while (!signal.aborted) {
        if (watched.fault) throw watched.fault.reason;
        if (watched.latest === null || watched.latest === shown) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        shown = watched.latest;
        yield shown;
        if (restingImportStates.includes(shown.state)) return;
      }
    } finally {
      watched.wake.delete(tell);
      signal.removeEventListener('abort', tell);
      watched.watchers -= 1;
    }
  }

  private join(place: ImportPlace): Watched {
    const key = `${place.organizationId}/${place.importId}`;
    const known = this.watched.get(key);
    // One that came to an end is counted anew: it may have been begun again.
    if (
      known &&
      known.fault === null &&
      !(known.latest && restingImportStates.includes(known.latest.state))
    ) {
      known.watchers += 1;
      return known;
    }
    const watched: Watched = { latest: null, fault: null, wake: new Set(), watchers: 1 };
    this.watched.set(key, watched);
    void this.count(key, place, watched);
    return watched;
  }

  private async count(key: string, place: ImportPlace, watched: Watched): Promise<void> {
    let shown = '';
    try {
      while (watched.watchers > 0) {
        const standing = await this.read(place);
        const text = JSON.stringify(standing);
        if (text !== shown) {
          shown = text;
          watched.latest = standing;
          for (const wake of watched.wake) wake();
        }
        if (restingImportStates.includes(standing.state)) break;
        await new Promise((resolve) => setTimeout(resolve, this.pauseMs).unref());
      }
    } catch (reason) {
      watched.fault = { reason };
      for (const wake of watched.wake) wake();
    } finally {
      if (this.watched.get(key) === watched) this.watched.delete(key);
    }
  }
}
