import { describe, expect, it } from 'vitest';
import { secretMembers } from './secret-members.js';

const valuesIn = (text: string) => secretMembers(text).map(({ name, value }) => [name, value]);

describe('the members of a body that hold secrets', () => {
  it('are found by their names, wherever they stand', () => {
    const text =
      '{ "monkey": "x1y2", "password" : "p1q2", "a": { "api_key":\n"k1l2" }, // {{x}}\n "tokens": 3 }';
    expect(valuesIn(text)).toEqual([
      ['password', 'p1q2'],
      ['api_key', 'k1l2'],
    ]);
    for (const { value, start } of secretMembers(text)) expect(text.startsWith(value, start)).toBe(true);
  });

  it('are texts that can be secrets', () => {
    expect(valuesIn('{"password":"{{password}}","secret":"<secret>","token":null,"key":""}')).toEqual([]);
  });

  it('keep the escapes of their values', () => {
    expect(valuesIn(String.raw`{"client_secret":"a\"b\\c1"}`)).toEqual([
      ['client_secret', String.raw`a\"b\\c1`],
    ]);
  });

  it('are not what is a value itself, or stands in one', () => {
    expect(valuesIn(String.raw`{"kind":"password","text":"{\"password\":\"p1q2\"}"}`)).toEqual([]);
  });
});
