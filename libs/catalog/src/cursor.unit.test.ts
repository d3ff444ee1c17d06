import { ProblemError } from '@connectory/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPosition, decodeCursor, encodeCursor, timeAndId } from './cursor.js';

describe('cursors', () => {
  it('give back the place that they stand for', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }),
        fc.uuid(),
        (date, id) => {
          const place = { at: date.toISOString(), id };
          expect(decodeCursor(timeAndId, encodeCursor(timeAndId, place))).toEqual(place);
        },
      ),
    );
  });

  it('are refused when they are not ours, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(timeAndId, text)).toThrow(ProblemError);
      }),
    );
    expect(() => decodeCursor(timeAndId, encodeCursor(afterPosition, { position: 1 }))).toThrow(ProblemError);
  });

  it('are refused when PostgreSQL could not compare with them', () => {
    const cursor = (place: object) => Buffer.from(JSON.stringify(place)).toString('base64url');
    const id = '0198c0de-0000-7000-8000-000000000000';
    expect(() => decodeCursor(timeAndId, cursor({ at: '0000-01-01T00:00:00Z', id }))).toThrow(ProblemError);
    expect(() => decodeCursor(afterPosition, cursor({ position: 2 ** 31 }))).toThrow(ProblemError);
  });
});
