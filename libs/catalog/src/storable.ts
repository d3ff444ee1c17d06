/** The text without what PostgreSQL cannot store: NUL characters, and halves of surrogate pairs (as U+FFFD). */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
