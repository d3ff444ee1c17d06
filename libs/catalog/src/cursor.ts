import { ProblemError } from '@connectory/platform';
import { z } from 'zod';

// A cursor is a text that anybody can make up: what PostgreSQL could not compare with must not get there.
const time = z.iso.datetime().refine((at) => at >= '0001', 'PostgreSQL knows no year 0');
const MAX_INTEGER = 2_147_483_647;

/** Where a list ordered by time and id goes on. */
export const timeAndId = z.strictObject({ at: time, id: z.uuid() });

/** Where a search goes on, and whether it looks for other words than those that were typed. */
export const searchPlace = z.strictObject({
  level: z.int().min(0).max(MAX_INTEGER),
  at: time,
  id: z.uuid(),
  isCorrected: z.boolean(),
});

/** Where a list ordered by position goes on. */
export const afterPosition = z.strictObject({ position: z.int().min(0).max(MAX_INTEGER) });

/** A place in a list as opaque text that fits into a URL. */
export function encodeCursor<Schema extends z.ZodType>(schema: Schema, place: z.input<Schema>): string {
  return Buffer.from(JSON.stringify(schema.parse(place))).toString('base64url');
}

/** The place that a cursor stands for. Throws `request/invalid` when the text is not one of ours. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  const place = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (place.success) return place.data;
  throw new ProblemError(
    'request/invalid',
    'The cursor is not one that this list gave out. Start without one.',
    [{ in: 'query', pointer: '/cursor', message: 'is not a cursor of this list' }],
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
