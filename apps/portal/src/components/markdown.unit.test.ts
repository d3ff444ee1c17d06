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

  it('loses no character of a plain text', () => {
    const text = 'a < b & c [d] (e) * f ` g';
    expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text }] }]);
  });
});
