import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asSentenceCase, asTitleCase, isTitleCase, startsSmall } from './letter-case.js';

it.each([
  ['Get All Texts', true],
  ['Get All the Texts', true],
  ['Get all texts', false],
  ['Get Texts', false],
  ['Send SMS', false],
  ['List Jira issues', false],
  ['Create a Text (Preview Version)', true],
  ['', false],
])('isTitleCase(%j) is %j', (text, expected) => {
  expect(isTitleCase(text)).toBe(expected);
});

it.each([
  ['get texts', true],
  ['Get texts', false],
  ['iPhone texts', false],
  ['getTexts', false],
  ['e.g. texts', false],
  ['3 texts', false],
])('startsSmall(%j) is %j', (text, expected) => {
  expect(startsSmall(text)).toBe(expected);
});

it.each([
  ['page size', 'Page Size'],
  ['Name of the text', 'Name of the Text'],
  ['of the text', 'Of the Text'],
  ['page_size', 'Page Size'],
  ['text (optional)', 'Text (Optional)'],
  ['Text ID', 'Text ID'],
  ['iPhone', 'iPhone'],
  ['pageSize', 'pageSize'],
  ['texts/pages', 'Texts/Pages'],
])('asTitleCase(%j) is %j', (text, expected) => {
  expect(asTitleCase(text)).toBe(expected);
});

it('writes names as sentences', () => {
  expect(asSentenceCase('Get All SMS Texts (New)')).toBe('Get all SMS texts (new)');
});

it('leaves alone what it has made', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(asTitleCase(asTitleCase(text))).toBe(asTitleCase(text));
      expect(isTitleCase(asSentenceCase(text))).toBe(false);
    }),
  );
});
