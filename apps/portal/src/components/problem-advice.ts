import type { ProblemCode } from '@connectory/contracts';
import type { ApiError } from '../api/api-error';

const adviceByCode: Partial<Record<ProblemCode, string>> = {
  'request/body-too-large':
    'Send a smaller document, or ask whoever runs Connectory to raise CONNECTORY_MAX_SOURCE_BYTES.',
  'registration/source-too-large':
    'Send a smaller document, or ask whoever runs Connectory to raise CONNECTORY_MAX_SOURCE_BYTES.',
  'request/too-many': 'Wait a minute, then try again.',
  'request/cross-site':
    'Open Connectory under the address that it is configured for (CONNECTORY_PUBLIC_URL) and try again.',
  'auth/forbidden': 'Ask an owner or an administrator of your organisation to do it or to let you.',
  'setup/invalid-token':
    'The link may be used or too old. Whoever runs Connectory gets a new one with “node apps/api/dist/setup-link-command.js”.',
  'setup/already-done': 'Sign in instead.',
  'registration/idempotency-key-reused': 'Reload the page and send it again.',
  'server/unavailable': 'Try again in a moment.',
  'server/internal': 'Try again. If it stays, give the request number to whoever runs Connectory.',
};

/** What somebody can do about a failed call, where the answer itself does not say it. */
export function adviceFor(error: ApiError): string | null {
  if (error.code) return adviceByCode[error.code] ?? null;
  if (error.status === 413) return 'The document is too large for a proxy in front of Connectory.';
  return null;
}
