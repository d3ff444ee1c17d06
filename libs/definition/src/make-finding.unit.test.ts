import { Finding } from '@connectory/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFinding } from './make-finding.js';

describe('makeFinding', () => {
  it('fills what is left out and links to the docs page', () => {
    const finding = makeFinding({
      code: 'structure/a-b',
      severity: 'error',
      message: 'Wrong.',
      pointer: '/a',
    });
    expect(finding).toEqual({
      code: 'structure/a-b',
      severity: 'error',
      message: 'Wrong.',
      params: {},
      pointer: '/a',
      range: null,
      related: [],
      docsUrl: '/docs/rules/structure/a-b',
    });
  });

  it('keeps to its contract and to its size, whatever the document says', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '\u0000', '\ud800', '\udc00', '😀'),
          minLength: 1,
          maxLength: 3_000,
        }),
        (text) => {
          const related = [{ message: text, pointer: '' }];
          const finding = makeFinding({
            code: 'a/b',
            severity: 'info',
            message: text,
            params: { text },
            pointer: '',
            related,
          });
          expect(Finding.parse(finding)).toEqual(finding);
          expect(finding.message.length).toBeLessThanOrEqual(1_000);
          expect(String(finding.params['text']).length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });

  it('holds nothing that a jsonb column refuses', () => {
    const finding = makeFinding({ code: 'a/b', severity: 'info', message: 'x\u0000\ud800y😀', pointer: '' });
    expect(finding.message).toBe('x\ufffd\ufffdy😀');
  });
});
