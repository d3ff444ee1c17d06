import type { Finding, LedgerEntry, LedgerOutcome } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import type { Secret } from './secrets/secret.js';

export type NewFinding = Parameters<typeof makeFinding>[0];

/** Writes down what happens to the nodes of one source while it is converted. */
export interface Recorder {
  /** The node at `source` stands at `targets`. */
  map(source: string, ...targets: readonly string[]): void;
  /** The node at `source` went into `targets`, which other nodes share. */
  merge(source: string, ...targets: readonly string[]): void;
  /** The node at `source` was absent or unusable; `target` carries a default. */
  setDefault(source: string, target: string): void;
  lose(source: string, code: string, reason: string): void;
  report(finding: NewFinding): void;
  /** Keeps the secret and enters its node into the ledger as taken out, unless the node went somewhere else too. */
  takeSecret(secret: Secret): void;
  ledger(): LedgerEntry[];
  findings(): Finding[];
  secrets(): Secret[];
}

/** One entry per source node: a node that is recorded twice keeps its first outcome and gathers the targets. */
export function createRecorder(): Recorder {
  const entries = new Map<string, LedgerEntry>();
  const findings: Finding[] = [];
  const secrets = new Map<string, Secret>();

  const keep = (source: string, outcome: LedgerOutcome, targets: readonly string[]) => {
    const known = entries.get(source);
    if (!known || known.outcome === 'lost') {
      entries.set(source, { source, outcome, targets: [...targets] });
      return;
    }
    for (const target of targets) if (!known.targets.includes(target)) known.targets.push(target);
  };
  const lose = (source: string, code: string, reason: string) => {
    if (!entries.has(source)) entries.set(source, { source, outcome: 'lost', targets: [], code, reason });
  };

  return {
    map: (source, ...targets) => keep(source, 'mapped', targets),
    merge: (source, ...targets) => keep(source, 'merged', targets),
    setDefault: (source, target) => keep(source, 'defaulted', [target]),
    lose,
    report: (finding) => findings.push(makeFinding(finding)),
    takeSecret: (secret) => {
      secrets.set(`${secret.pointer}\n${secret.value}`, secret);
      lose(
        secret.pointer,
        'conversion/secret-removed',
        'A secret value; it was taken out of the definition.',
      );
    },
    ledger: () => [...entries.values()],
    findings: () => findings,
    secrets: () => [...secrets.values()],
  };
}
