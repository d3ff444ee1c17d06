import { z } from 'zod';

/**
 * One action of an OpenAPI Overlay 1.0: merges `update` into what `target` (a JSONPath of RFC 9535) selects, or removes it.
 * `remove` goes before `update`.
 */
export const OverlayAction = z
  .strictObject({
    target: z.string(),
    description: z.string().optional(),
    update: z.unknown().optional(),
    remove: z.boolean().optional(),
  })
  .meta({ id: 'OverlayAction' });
export type OverlayAction = z.infer<typeof OverlayAction>;
