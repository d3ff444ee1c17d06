/** Why a call was not made or not finished. */
export type EgressErrorCode =
  | 'url-invalid'
  | 'scheme-refused'
  | 'credentials-in-url'
  | 'address-refused'
  | 'header-refused'
  | 'method-refused'
  | 'redirect-refused'
  | 'too-many-redirects'
  | 'too-large'
  | 'encoding-refused'
  | 'timeout'
  | 'aborted'
  | 'dns'
  | 'tls'
  | 'connection';

/** The message names the host and the reason, never a path, a query, a header or a body: it may be shown and logged. */
export class EgressError extends Error {
  override readonly name = 'EgressError';

  constructor(
    readonly code: EgressErrorCode,
    /** Host, and port if it is not the usual one; empty if the URL could not be read. */
    readonly host: string,
    reason: string,
  ) {
    super(host === '' ? reason : `${host}: ${reason}`);
  }
}

/**
 * Says what went wrong in words of ours. Of the error itself only its code is taken: its message may hold anything,
 * and it comes from a server that we do not trust.
 */
export function toEgressError(error: unknown, host: string): EgressError {
  if (error instanceof EgressError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (/CERT|TLS|SSL|UNABLE_TO|EPROTO/.test(code)) {
    return new EgressError('tls', host, `its certificate or its TLS is not accepted (${code})`);
  }
  if (/^(?:Z_|ERR__|ERR_BROTLI)/.test(code)) {
    return new EgressError('encoding-refused', host, `what it sent cannot be unpacked (${code})`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new EgressError('too-large', host, 'its headers are too large');
  if (code === 'UND_ERR_INVALID_ARG')
    return new EgressError('header-refused', host, 'a header cannot be sent');
  return new EgressError('connection', host, `the connection failed (${code})`);
}
