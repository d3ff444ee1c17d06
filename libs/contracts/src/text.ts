import { z } from 'zod';

// PostgreSQL stores no NUL, and no other control character helps a name.
const withoutControls = (text: z.ZodString) => text.regex(/^\P{Cc}*$/u, 'Use no control characters');

/** A name that people gave: trimmed, not empty, one line. */
export const nameText = (max: number) => withoutControls(z.string().trim().min(1).max(max));

/** Words to look for: trimmed, one line, perhaps none. */
export const searchWords = (max: number) => withoutControls(z.string().trim().max(max));
