import { NextResponse, type NextRequest } from 'next/server';

/** Gives every page a nonce of its own, so that nothing but our own scripts and styles runs in it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-page', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // Mantine sets sizes and colours through style attributes; style elements need the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

// The API's own answers carry the API's own policy, and an upload must not pass through a buffer here. What stands under
// /docs is the API's, except for the pages about problems and rules.
export const config = {
  matcher: ['/((?!v1/|docs$|docs/(?!rules/|problems/)|openapi\\.json|healthz|_next/static|icon\\.svg).*)'],
};
