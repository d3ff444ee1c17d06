import { z } from 'zod';
import { OverlayAction } from './overlay.js';

/** How much a finding matters: an `error` keeps a revision a draft, a `warning` and an `info` do not. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/**
 * A place in the user's own text. Lines and columns count from 1, columns in UTF-16 code units, the end is
 * exclusive: the range of `"abc"` at the very start is 1:1 to 1:6.
 */
export const TextRange = z
  .strictObject({
    line: z.int().min(1),
    column: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .meta({ id: 'TextRange' });
export type TextRange = z.infer<typeof TextRange>;

/** RFC 6901 JSON Pointer; the empty string is the whole document. */
export const JsonPointer = z.string().regex(/^(?:\/(?:[^~/]|~[01])*)*$/);

export const RelatedPlace = z
  .strictObject({ message: z.string(), pointer: JsonPointer, range: TextRange.nullable() })
  .meta({ id: 'RelatedPlace' });

/** `area/what-is-wrong`, for example `structure/required-property-missing`. */
export const FindingCode = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What conversion or validation has to say about one place of a source. */
export const Finding = z
  .strictObject({
    code: FindingCode,
    severity: Severity,
    message: z.string().min(1),
    /** The values that the message was made from. */
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    /** Into the source as handed over. */
    pointer: JsonPointer,
    /** `null` when the source has no text position for the pointer. */
    range: TextRange.nullable(),
    related: z.array(RelatedPlace),
    docsUrl: z.string(),
    /** A repair as OpenAPI Overlay 1.0 actions. */
    fix: z
      .strictObject({
        title: z.string(),
        /** It cannot change what the description means to a caller. */
        safe: z.boolean(),
        actions: z.array(OverlayAction),
      })
      .optional(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

export const FindingCounts = z
  .strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) })
  .meta({ id: 'FindingCounts' });
export type FindingCounts = z.infer<typeof FindingCounts>;
