import { z } from 'zod';

const Environment = z.object({
  CONNECTORY_API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
});

/**
 * Where the API is. Read when a request comes in, not when the portal is built: one build serves every
 * installation, and rewrites in next.config would be frozen at build time.
 */
export function apiUrl(path: string): URL {
  const environment = Environment.parse(process.env);
  return new URL(path, environment.CONNECTORY_API_URL);
}
