const longestSummary = 120;

/** A name as a summary: one line, without markup, not too long. */
export function cleanSummary(name: string): string {
  const text = withoutTags(name);
  const line = (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  return line.length <= longestSummary ? line : `${line.slice(0, longestSummary - 1).trimEnd()}…`;
}

const withoutTags = (text: string) =>
  text.includes('<') ? text.replace(/<\/?(?:b|i|u|em|strong|code|span|br|p)\b[^<>]*>/gi, '') : text;

const markup = /<\/?(?:p|br|b|strong|i|em|a|ul|ol|li|h[1-6]|code|pre|div|span|hr|img|blockquote)\b[^<>]*>/i;

/** A description as Markdown: simple HTML becomes Markdown, what has no Markdown (tables) stays HTML, as CommonMark allows. */
export function cleanDescription(text: string): string {
  if (!text.includes('<') || !markup.test(text)) return text;
  // Code is what it looks like, and an empty line would end a table.
  const pieces = text.split(/(```[^`]*```|`[^`\n]*`|<\/?table\b[^<>]*>)/i);
  let tables = 0;
  const cleaned = pieces.map((piece, index) => {
    if (index % 2 === 0) return tables > 0 ? piece : htmlToMarkdown(piece);
    if (/^<table/i.test(piece)) tables += 1;
    else if (/^<\/table/i.test(piece)) tables = Math.max(0, tables - 1);
    return piece;
  });
  return cleaned
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;

function htmlToMarkdown(html: string): string {
  const links: string[] = [];
  const lists: string[] = [];
  const replaced = html.replace(tag, (whole, slash: string, name: string, attributes: string) => {
    const isEnd = slash === '/';
    switch (name.toLowerCase()) {
      case 'br':
        return '\n';
      case 'p':
      case 'div':
      case 'blockquote':
        return '\n\n';
      case 'hr':
        return '\n\n---\n\n';
      case 'span':
        return '';
      case 'b':
      case 'strong':
        return '**';
      case 'i':
      case 'em':
        return '*';
      case 'code':
        return '`';
      case 'pre':
        return '\n```\n';
      case 'ul':
      case 'ol':
        if (isEnd) lists.pop();
        else lists.push(name.toLowerCase());
        return '\n';
      case 'li':
        return isEnd ? '' : `\n${lists.at(-1) === 'ol' ? '1.' : '-'} `;
      case 'a': {
        if (!isEnd) {
          links.push(attributeOf(attributes, 'href'));
          return '[';
        }
        return `](${links.pop() ?? ''})`;
      }
      case 'img':
        return `![${attributeOf(attributes, 'alt')}](${attributeOf(attributes, 'src')})`;
      default: {
        const level = /^h([1-6])$/i.exec(name)?.[1];
        if (level === undefined) return whole;
        return isEnd ? '\n\n' : `\n\n${'#'.repeat(Number(level))} `;
      }
    }
  });
  return replaced.replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g, (entity) => entities.get(entity) ?? entity);
}

const entities = new Map([
  ['&amp;', '&'],
  // Left as they are, for a bare one would begin a tag.
  ['&lt;', '&lt;'],
  ['&gt;', '&gt;'],
  ['&quot;', '"'],
  ['&nbsp;', ' '],
  ['&#39;', "'"],
  ['&#x27;', "'"],
]);

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
