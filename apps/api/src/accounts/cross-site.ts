import { bearerKey } from '@connectory/sharing';

export interface BrowserRequest {
  readonly method: string;
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly origin?: string | undefined;
    readonly 'sec-fetch-site'?: string | string[] | undefined;
  };
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Why a request may be the work of another site in somebody's browser, or `null`.
 *
 * A browser adds cookies to requests that other sites make, so whatever could change something must come from the
 * portal's own origin. A key is never added by a browser. Programs send neither `Origin` nor `Sec-Fetch-Site`.
 */
export function crossSiteReason({ method, headers }: BrowserRequest, publicOrigin: string): string | null {
  if (safeMethods.includes(method) || bearerKey(headers) !== null) return null;
  if (headers.origin !== undefined && headers.origin !== publicOrigin) {
    return (
      `The request comes from ${headers.origin}, but Connectory is at ${publicOrigin}. ` +
      'Open it there, or set CONNECTORY_PUBLIC_URL to where it is.'
    );
  }
  if (headers['sec-fetch-site'] === 'cross-site')
    return `The browser says that another site than ${publicOrigin} asks.`;
  return null;
}
