import type { Finding, LedgerEntry, LedgerOutcome } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import { createLedgerTree, type LedgerBranch } from './ledger/ledger-tree.js';
import type { Secret } from './secrets/secret.js';

export type NewFinding = Parameters<typeof makeFinding>[0];

/** Writes down what happens to the nodes of one source while it is converted. */
export interface Recorder {
  /** False if nobody asks for the ledger: what only the ledger wants need not be worked out. */
  readonly keepsJournal: boolean;
  /** The node at `source` stands at `targets`. */
  map(source: string, ...targets: string[]): void;
  /** The node at `source` went into `targets`, which other nodes share. */
  merge(source: string, ...targets: string[]): void;
  /** The node at `source` was absent or unusable; `target` carries a default. */
  setDefault(source: string, target: string): void;
  lose(source: string, code: string, reason: string): void;
  report(finding: NewFinding): void;
  /** Keeps the secret and enters its node into the ledger as taken out, unless the node went somewhere else too. */
  takeSecret(secret: Secret): void;
  /** What was written down so far; empty if the recorder keeps no journal. */
  journal(): Journal;
  /** The entries of the journal. */
  ledger(): LedgerEntry[];
  findings(): Finding[];
  secrets(): Secret[];
}

/** The entries of a ledger, one for each source node that was noted, as a tree and in the order of their first notes. */
export interface Journal {
  readonly root: LedgerBranch;
  /** The branches of the tree that have an entry; each has one. */
  readonly branches: readonly LedgerBranch[];
}

type Note =
  | {
      readonly source: string;
      readonly outcome: Exclude<LedgerOutcome, 'lost'>;
      readonly targets: string[];
    }
  | { readonly source: string; readonly outcome: 'lost'; readonly code: string; readonly reason: string };

/**
 * Notes are only added while a source is converted, and put together when somebody asks for the ledger: the pointers of
 * notes are long, and each look at one costs. Without a journal there are no notes at all.
 */
export function createRecorder(keepsJournal = true): Recorder {
  const notes: Note[] = [];
  const findings: Finding[] = [];
  const secrets = new Map<string, Secret>();
  const note = (source: string, outcome: Exclude<LedgerOutcome, 'lost'>, targets: string[]) =>
    void notes.push({ source, outcome, targets });
  const lose = keepsJournal
    ? (source: string, code: string, reason: string) =>
        void notes.push({ source, outcome: 'lost', code, reason })
    : ignore;

  return {
    keepsJournal,
    map: keepsJournal ? (source, ...targets) => note(source, 'mapped', targets) : ignore,
    merge: keepsJournal ? (source, ...targets) => note(source, 'merged', targets) : ignore,
    setDefault: keepsJournal ? (source, target) => note(source, 'defaulted', [target]) : ignore,
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
    journal: () => gather(notes),
    ledger: () => gather(notes).branches.flatMap(({ entries }) => entries),
    findings: () => findings,
    secrets: () => [...secrets.values()],
  };
}

const ignore = () => undefined;

/** A node that was noted twice keeps its first outcome and gathers the targets; it is lost only if nothing else is noted. */
function gather(notes: readonly Note[]): Journal {
  const { root, branchAt } = createLedgerTree();
  const branches: LedgerBranch[] = [];
  for (const note of notes) {
    const branch = branchAt(note.source);
    const [known] = branch.entries;
    if (known === undefined) {
      branch.entries = [entryOf(note)];
      branches.push(branch);
    } else if (note.outcome === 'lost') continue;
    else if (known.outcome === 'lost') branch.entries = [entryOf(note)];
    else for (const target of note.targets) if (!known.targets.includes(target)) known.targets.push(target);
  }
  return { root, branches };
}

const entryOf = (note: Note): LedgerEntry =>
  note.outcome === 'lost'
    ? { source: note.source, outcome: 'lost', targets: [], code: note.code, reason: note.reason }
    : { source: note.source, outcome: note.outcome, targets: note.targets };
