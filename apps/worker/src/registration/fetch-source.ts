import type { RegistrationFindingCode, Validators } from '@connectory/catalog';
import type { Finding } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import { EgressError, type Egress, type EgressResponse } from '@connectory/platform';

const TIMEOUT_MS = 30_000;
const ACCEPT = 'application/json, application/yaml;q=0.9, text/yaml;q=0.8, */*;q=0.5';

export type Fetched =
  | {
      readonly bytes: Uint8Array;
      /** Where they came from in the end; it may hold a query. */
      readonly location: string;
      /** By what to ask the next time whether they have changed. */
      readonly validators: Validators;
    }
  /** They are those that `validators` stand for. */
  | { readonly notModified: true }
  | { readonly finding: Finding; readonly passing: boolean };

/** Faults that may be gone in a moment: trying again is worth it. */
const passingFaults = new Set<EgressError['code']>(['timeout', 'connection', 'dns']);

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** What the address called what is there already: it need not be sent again. */
  readonly validators?: Validators;
}

/**
 * Fetches a source from its address through the guarded egress, if need be with a condition (RFC 9110, section 13). What goes
 * wrong is a finding; `passing` says whether it may go right the next time.
 */
export async function fetchSource(
  egress: Pick<Egress, 'fetch'>,
  url: string,
  maxBytes: number,
  { signal, validators }: FetchOptions = {},
): Promise<Fetched> {
  try {
    const { status, body, finalUrl, headers } = await egress.fetch(url, {
      headers: { accept: ACCEPT, ...(validators && conditions(validators)) },
      maxBytes,
      timeoutMs: TIMEOUT_MS,
      ...(signal && { signal }),
    });
    if (status >= 200 && status < 300)
      return { bytes: body, location: finalUrl, validators: validatorsOf(headers) };
    if (status === 304 && validators) return { notModified: true };
    return {
      finding: fetchFinding(
        'fetch/unexpected-status',
        `The address answered with status ${status} instead of the document.`,
        {
          status,
        },
      ),
      passing: status === 429 || status >= 500,
    };
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    return {
      finding: fetchFinding(`fetch/${error.code}`, `The source could not be fetched: ${error.message}`, {}),
      passing: passingFaults.has(error.code),
    };
  }
}

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(lastModified !== null && { 'if-modified-since': lastModified }),
});

/** Longer than what any server calls anything. */
const MAX_VALIDATOR = 500;

function validatorsOf(headers: EgressResponse['headers']): Validators {
  const one = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' && /^[\x20-\x7e]+$/.test(value) && value.length <= MAX_VALIDATOR
      ? value
      : null;
  };
  return { etag: one('etag'), lastModified: one('last-modified') };
}

const fetchFinding = (code: RegistrationFindingCode, message: string, params: Finding['params']) =>
  makeFinding({ code, severity: 'error', message, params, pointer: '' });
