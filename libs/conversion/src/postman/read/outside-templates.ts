/** `text` with every `{{variable}}` blanked out, at the same length: what is found in it stands outside of them. */
const blankTemplates = (text: string) =>
  text.includes('{{') ? text.replace(/\{\{[^{}]*\}\}/g, (template) => '_'.repeat(template.length)) : text;

/** Where `character` first stands outside `{{…}}`, from `from` on; -1 if nowhere. */
export function indexOutside(text: string, character: string, from = 0): number {
  return blankTemplates(text).indexOf(character, from);
}

/** `text` split at every `character` outside `{{…}}`. */
export function splitOutside(text: string, character: string): string[] {
  if (!text.includes('{{')) return text.split(character);
  const parts: string[] = [];
  let start = 0;
  for (const blank of blankTemplates(text).split(character)) {
    parts.push(text.slice(start, start + blank.length));
    start += blank.length + character.length;
  }
  return parts;
}
