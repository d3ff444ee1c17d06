import type { Health } from '@connectory/contracts';
import type { z } from 'zod';

export const dynamic = 'force-dynamic';

/** The portal itself is up; whether the API is, its own /readyz says. */
export function GET(): Response {
  return Response.json({ status: 'ok' } satisfies z.infer<typeof Health>);
}
