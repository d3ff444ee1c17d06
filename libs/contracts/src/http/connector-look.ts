import { z } from 'zod';
import { nameText } from '../text.js';
import { BrandColor } from './connector.js';

/** The most bytes that an image may have of which an icon is made. */
export const mostIconBytes = 1_048_576;

/** What the team says of a connector itself; what is left out stays as it is. */
export const ChangeConnectorRequest = z
  .strictObject({
    name: nameText(120).optional(),
    /** Markdown. Empty for none. */
    description: z
      .string()
      .trim()
      .max(4_000)
      .regex(/^[^\0]*$/, 'Use no NUL characters')
      .optional(),
    /** `null` for none. */
    brandColor: BrandColor.nullable().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Name something to change')
  .meta({ id: 'ChangeConnectorRequest' });
export type ChangeConnectorRequest = z.infer<typeof ChangeConnectorRequest>;
