/**
 * One line of a Markdown description, for places without room: marks and HTML tags go, the words stay. At most 600
 * characters are looked at.
 */
export function plainText(markdown: string): string {
  return markdown
    .slice(0, 600)
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]+|(?:^|\n)\s*(?:#+|>|-)\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
