import { expect, it } from 'vitest';
import { secretIn } from './secret-shapes.js';

// Put together here, so that nobody's scanner takes this file for a leak.
const random = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fR9uX2kL5q';
const base64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';

it.each([
  [['ghp', random.slice(0, 36)].join('_'), 'a token or key of GitHub'],
  [`Authorization: token ${['gho', random].join('_')}`, 'a token or key of GitHub'],
  [['sk_live', random.slice(0, 24)].join('_'), 'a token or key of Stripe'],
  [`https://a.example/?key=${['AIza', random.slice(0, 35)].join('')}`, 'a token or key of Google'],
  [['AKIA', 'QW7RT2YU9PK4LM3N'].join(''), 'a token or key of Amazon Web Services'],
  [['xoxb', random.slice(0, 30)].join('-'), 'a token or key of Slack'],
  [['-----BEGIN RSA', `PRIVATE KEY-----\n${base64}`].join(' '), 'a private key'],
  [['-----BEGIN', `PRIVATE KEY-----\\n${base64}`].join(' '), 'a private key'],
  [['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI0MiIsIm4iOjF9', random].join('.'), 'a JSON Web Token'],
])('%s is %s', (text, secret) => {
  expect(secretIn(text)).toBe(secret);
});

it.each([
  ['sk_live_'],
  [['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
  [['ghp', 'x'.repeat(36)].join('_')],
  [['sk_live', 'ab'.repeat(12)].join('_')],
  [['sk_test', random].join('_')],
  [`desk_live_${random}`],
  [`AKIA${random}`],
  [`-----BEGIN PRIVATE KEY-----${' '.repeat(99)}`],
  ['-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'],
  ['-----BEGIN PUBLIC KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'],
  ['eyJhbGciOiJIUzI1NiJ9'],
  [''],
])('%s is none', (text) => {
  expect(secretIn(text)).toBeNull();
});
