import type {
  KnownConnector,
  Lease,
  Outcome,
  RegistrationFindingCode,
  Validators,
} from '@connectory/catalog';
import type { Finding, StageTiming } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';

const unknownSource = { kind: { kind: 'unknown', version: null }, format: null } as const;

/** The end of a registration whose source could not be had or read. */
export const unread = (
  findings: readonly Finding[],
  timings: () => readonly StageTiming[],
  source: Partial<Pick<Outcome['source'], 'original' | 'stored'>> = {},
): Outcome => ({
  source: { ...unknownSource, original: null, stored: null, ...source },
  findings,
  rulesetVersion: null,
  timings,
  conversion: null,
});

/** The end of one whose source is what its connector was made of already. */
export const unchanged = (
  known: KnownConnector,
  timings: () => readonly StageTiming[],
  source: { readonly original: Uint8Array | null; readonly validators: Validators | null },
): Outcome => ({
  source: { kind: known.kind, format: known.format, stored: null, ...source },
  findings: [],
  rulesetVersion: null,
  timings,
  conversion: null,
  unchanged: known,
});

/** The end of a registration that took too many workers down, or that none brought to its end. */
export const givenUp = ({ attempts }: Lease): Outcome =>
  unread(
    [
      failure(
        'registration/given-up',
        `The work on this source was begun ${attempts - 1} times and never came to an end. Hand the source over again; if that fails too, report it.`,
        { attempts: attempts - 1 },
      ),
    ],
    () => [],
  );

/** The end of a registration whose connector was deleted while it waited. */
export const connectorGone = (): Outcome =>
  unread(
    [
      failure(
        'registration/connector-gone',
        'The connector that this source was meant for is not there any more. Restore it, or register the source anew.',
        {},
      ),
    ],
    () => [],
  );

const failure = (code: RegistrationFindingCode, message: string, params: Finding['params']): Finding =>
  makeFinding({ code, severity: 'error', message, params, pointer: '' });
