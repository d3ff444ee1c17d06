/** A text in a block of its own. */
export const codeBlock = (text: string, language: 'json' | 'yaml'): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** A summary as the heading of its page: a sentence without its full stop. */
export const heading = (sentence: string): string => `# ${sentence.replace(/\.$/, '')}`;

/** Parts of a page, a blank line between them; what is `null` is left out. */
export const joinParts = (parts: readonly (string | null)[]): string =>
  `${parts.filter((part) => part !== null).join('\n\n')}\n`;
