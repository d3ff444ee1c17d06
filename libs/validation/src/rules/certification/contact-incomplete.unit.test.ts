import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { contactIncomplete } from './contact-incomplete.js';

describe(contactIncomplete.id, () => {
  it.each([
    [undefined, '/info', '`name`, `url`, `email`'],
    [{ name: 'a', email: ' ' }, '/info/contact', '`url`, `email`'],
    [{ name: 'a', email: 'b', url: 'c' }, undefined, undefined],
    ['a', undefined, undefined],
  ])('%j', (contact, pointer, members) => {
    const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1', contact }, paths: {} });
    const [finding] = report(contactIncomplete, text);
    expect(finding?.pointer).toBe(pointer);
    expect(finding?.params['members']).toBe(members);
  });
});
