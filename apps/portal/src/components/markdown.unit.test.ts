import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown';

describe('parseMarkdown', () => {
  it('reads paragraphs, headings, lists and code', () => {
    expect(
      parseMarkdown('# Title\none\ntwo\n\n- a\n- `b`\n\n```json\n{ "x": 1 }\n```').map((b) => b.kind),
    ).toEqual(['heading', 'paragraph', 'list', 'code']);
    expect(parseMarkdown('- a\n- b')).toEqual([
      { kind: 'list', items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
    ]);
    expect(parseMarkdown('## More')).toEqual([
      { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'More' }] },
    ]);
    expect(parseMarkdown('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
  });

  it('reads marks within a line', () => {
    expect(parseMarkdown('see **this** [page](https://example.com/a) `now`')).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'see ' },
          { kind: 'strong', text: 'this' },
          { kind: 'text', text: ' ' },
          { kind: 'link', text: 'page', href: 'https://example.com/a' },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: 'now' },
        ],
      },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](/logout)',
    '<img src=x onerror=alert(1)>',
  ])('leaves %s as text', (source) => {
    const [block] = parseMarkdown(source);
    expect(block?.kind === 'paragraph' && block.content.every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('joins the items of a list across empty lines, and of one list only', () => {
    expect(
      parseMarkdown('- a\n\n- b\ntext\n- c').map((block) => (block.kind === 'list' ? block.items.length : 0)),
    ).toEqual([2, 0, 1]);
  });

  it('reads hundreds of kilobytes without trying one thing after another', () => {
    expect(parseMarkdown('- a\n'.repeat(100_000))).toHaveLength(1);
    expect(parseMarkdown('```\n```\n'.repeat(60_000))).toHaveLength(60_000);
    expect(parseMarkdown('```\n' + 'x\n'.repeat(200_000))).toHaveLength(1);
  });

  it('loses no character of a plain text', () => {
    const text = 'a < b & c [d] (e) * f ` g';
    expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text }] }]);
  });
});
