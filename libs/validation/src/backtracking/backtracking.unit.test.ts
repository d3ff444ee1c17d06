import { expect, it } from 'vitest';
import { backtrackingOf } from './backtracking.js';

it.each([
  '^(a+)+$',
  '^(a*)*$',
  '^([a-zA-Z]+)*$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(a|a?)+$',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '^(?:(?:a+)b?)*$',
  '^(a{1,3})+$',
  '^(.*a){20}$',
  '^(?=(a+)+$)',
  '((a+)+b)*',
  '^(\\d|[0-9])*$',
  '^([\\s\\S]|\\n)*$',
  '^(\\p{L}|\\w)+$',
  '^([^,]|b)*$',
  '^[a-z0-9]+([._-]?[a-z0-9]+)+$',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^((a+)?)*\\b$',
  '^(a\\-+)+\\-$|^(\\_|_)+$',
])('%s has two ways', (pattern) => {
  expect(backtrackingOf(pattern).isExponential).toBe(true);
});

it.each([
  // One way only.
  '^([a-z]+\\.)*[a-z]+$',
  '^(\\d{1,3}\\.){3}\\d{1,3}$',
  '^(a|b)*$',
  '^(?:[a-z]|[0-9])+$',
  '^[a-zA-Z](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$',
  '^(,\\d{1,3}){0,256}$',
  '^((?!-)[a-z0-9-]{0,62}[a-z0-9]\\.)+[a-z]{2,63}$',
  '^(\\p{Lu}|[a-z])+$',
  '^(?:a{2})+$',
  '^(\\w|\\W)+$',
  // Polynomial.
  '^[a-z]*[a-z]*$',
  '\\s*x*\\s*$',
  '^.*(ab)*.*$',
  // What has matched once can stop at any time.
  '(a+)+',
  '^(a|aa)+',
  '(x+x+)+',
  // No regular expression, or nothing in it.
  '(',
  '',
  '(a+)+)',
  '()*',
  '(a){0}+',
])('%s has not', (pattern) => {
  expect(backtrackingOf(pattern).isExponential).toBe(false);
});

it.each([
  ['deep', `${'('.repeat(400)}a${')*'.repeat(400)}$`],
  ['very deep', `${'('.repeat(100_000)}a${')*'.repeat(100_000)}$`],
  ['nested counts', `^${'('.repeat(90)}a${'){9}'.repeat(90)}$`],
  ['many alternatives', `^(${Array.from({ length: 300 }, () => 'a').join('|')})*$`],
])('bears what is %s', (_name, pattern) => {
  expect(typeof backtrackingOf(pattern).isExponential).toBe('boolean');
});
