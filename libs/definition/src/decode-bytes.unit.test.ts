import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.js';

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('decodeBytes', () => {
  it('reads UTF-8 and leaves the byte order mark out', () => {
    expect(decodeBytes(new TextEncoder().encode('\ufeff{"ä":1}'))).toEqual({ ok: true, text: '{"ä":1}' });
  });

  it.each([true, false])(
    'reads UTF-16, little endian: %s, with and without byte order mark',
    (littleEndian) => {
      expect(decodeBytes(utf16('\ufeff{"ä":1}', littleEndian))).toEqual({ ok: true, text: '{"ä":1}' });
      expect(decodeBytes(utf16('{"ä":1}', littleEndian))).toEqual({ ok: true, text: '{"ä":1}' });
    },
  );

  it('tells where UTF-8 ends, in UTF-16 code units', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('aä😀'), 0xff, 0x61]);
    expect(decodeBytes(bytes)).toEqual({ ok: false, text: 'aä😀\ufffda', encoding: 'utf-8', offset: 4 });
  });

  it('tells a character that is cut off at the end', () => {
    const bytes = new TextEncoder().encode('ab€').subarray(0, 4);
    expect(decodeBytes(bytes)).toMatchObject({ ok: false, offset: 2 });
  });

  it('throws at nothing, and points into the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const decoded = decodeBytes(bytes);
        if (!decoded.ok) expect(decoded.text.slice(decoded.offset)).toContain('\ufffd');
      }),
    );
  });
});
