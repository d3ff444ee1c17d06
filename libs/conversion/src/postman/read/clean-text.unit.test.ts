import { describe, expect, it } from 'vitest';
import { cleanDescription, cleanSummary } from './clean-text.js';

describe('a description', () => {
  it.each([
    [
      '<p>One</p><p>Two <b>bold</b> &amp; <a href="http://h.io">link</a></p>',
      'One\n\nTwo **bold** & [link](http://h.io)',
    ],
    ['<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>', '- a\n- b\n\n1. c'],
    ['<h2>Title</h2>Text<br/>more', '## Title\n\nText\nmore'],
    ['<code>x &lt; 1</code>', '`x &lt; 1`'],
  ])('in HTML is Markdown: %s', (html, markdown) => {
    expect(cleanDescription(html)).toBe(markdown);
  });

  it.each(['A **bold** < b > c', '`<b>code</b>`', '```\n<p>kept</p>\n```', '<users> are `List<b>`', ''])(
    'in Markdown stays as it is: %j',
    (text) => {
      expect(cleanDescription(text)).toBe(text);
    },
  );

  it('keeps tables, which Markdown takes as they are', () => {
    const table = '<table><tr><td><p>a</p></td></tr></table>';
    expect(cleanDescription(`<p>Before</p>${table}<p>After</p>`)).toBe(`Before\n\n${table}\n\nAfter`);
  });

  it.each(['<', '<a ', '<p>', '<table>', ' \t', '```', '&amp;', '<a href="'])(
    'takes linear time, whatever it is: %j, many times',
    (piece) => {
      expect(() => cleanDescription(`<p>${piece.repeat(60_000)}`)).not.toThrow();
    },
  );
});

describe('a summary', () => {
  it('is one short line without markup', () => {
    expect(cleanSummary('  List\n all <b>users</b> ')).toBe('List all users');
    expect(cleanSummary('x'.repeat(300))).toHaveLength(120);
  });
});
