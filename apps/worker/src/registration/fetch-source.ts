import type { RegistrationFindingCode } from '@connectory/catalog';
import type { Finding } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';
import { EgressError, type Egress } from '@connectory/platform';

const TIMEOUT_MS = 30_000;
const ACCEPT = 'application/json, application/yaml;q=0.9, text/yaml;q=0.8, */*;q=0.5';

export type Fetched =
  | {
      readonly bytes: Uint8Array;
      /** Where they came from in the end; it may hold a query. */
      readonly location: string;
    }
  | { readonly finding: Finding; readonly passing: boolean };

/** Faults that may be gone in a moment: trying again is worth it. */
const passingFaults = new Set<EgressError['code']>(['timeout', 'connection', 'dns']);

/**
 * Fetches a source from its address through the guarded egress. What goes wrong is a finding; `passing` says whether
 * it may go right the next time.
 */
export async function fetchSource(
  egress: Pick<Egress, 'fetch'>,
  url: string,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Fetched> {
  try {
    const { status, body, finalUrl } = await egress.fetch(url, {
      headers: { accept: ACCEPT },
      maxBytes,
      timeoutMs: TIMEOUT_MS,
      ...(signal && { signal }),
    });
    if (status >= 200 && status < 300) return { bytes: body, location: finalUrl };
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

const fetchFinding = (code: RegistrationFindingCode, message: string, params: Finding['params']) =>
  makeFinding({ code, severity: 'error', message, params, pointer: '' });
