/** A small, safe part of Markdown. What is not in it stays as the text it is, HTML included. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** Splits a description into blocks. Linear in its length; never throws. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let list: (readonly Inline[])[] | null = null;
  const lines = source.replace(/\r\n?/g, '\n').split('\n');

  function endParagraph() {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', content: parseInline(paragraph.join(' ')) });
    paragraph = [];
  }

  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    const [, marks, heading] = /^(#{1,6}) (.+)/.exec(line) ?? [];
    if (line.startsWith('```')) {
      endParagraph();
      let end = index + 1;
      while (end < lines.length && !lines[end]?.trim().startsWith('```')) end += 1;
      blocks.push({ kind: 'code', text: lines.slice(index + 1, end).join('\n') });
      index = end;
    } else if (marks && heading) {
      endParagraph();
      blocks.push({ kind: 'heading', level: marks.length, content: parseInline(heading) });
    } else if (/^[-*+] /.test(line)) {
      endParagraph();
      list ??= openList(blocks);
      list.push(parseInline(line.slice(2)));
      continue;
    } else if (line === '') {
      endParagraph();
    } else {
      paragraph.push(line);
    }
    if (line !== '') list = null;
  }
  endParagraph();
  return blocks;
}

function openList(blocks: Block[]): (readonly Inline[])[] {
  const items: (readonly Inline[])[] = [];
  blocks.push({ kind: 'list', items });
  return items;
}

const mark = /`([^`]{1,400})`|\*\*([^*]{1,400})\*\*|\[([^\][]{1,400})\]\(([^()\s]{1,2000})\)/g;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(mark)) {
    const [whole, code, strong, label, href] = match;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (label && href && isSafe(href)) parts.push({ kind: 'link', text: label, href });
    else parts.push({ kind: 'text', text: whole });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Web addresses only: what a document calls a link must never run a script. */
const isSafe = (href: string) => /^https?:\/\//i.test(href) && URL.canParse(href);
