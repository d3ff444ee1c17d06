import { describe, expect, it } from 'vitest';
import { findTokens } from './find-tokens.js';

const tokensIn = (text: string, name: string | null = null) =>
  findTokens(text, () => name).map(({ value }) => value);
const random = 'q7Zt2LmX9vB4kR1sW8pN3cY6';

describe('tokens', () => {
  it.each([
    ['a secret key of Stripe', `sk_live_${'4eC39Hq'.repeat(3)}`],
    ['a token of GitHub', `ghp_${'a1B2'.repeat(9)}`],
    ['a key of AWS', 'AKIAIOSFODNN7ABCDEFG'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N'],
    ['a run of characters that looks random', random],
    ['one with signs', 'wJalrXUtnFEMI/K7MDENG/bPx9iCY3Q4zWm2'],
    ['one in base64', `${random}Qg4=`],
  ])('are found: %s', (_, token) => {
    expect(tokensIn(token)).toEqual([token]);
    expect(tokensIn(`Send ${token}, always.`)).toEqual([token]);
    expect(tokensIn(`curl -H "X-Thing: ${token}" https://h.io/a`)).toEqual([token]);
  });

  it('are found in the middle of a private key', () => {
    const body = `\n${`${'MIIEpAIBAAKCAQEA'.repeat(4)}\n`.repeat(4)}`;
    expect(tokensIn(`-----BEGIN RSA PRIVATE KEY-----${body}-----END RSA PRIVATE KEY-----`)).toEqual([body]);
  });

  it.each([
    ['a UUID', '6f9619ff-8b86-d011-b42d-00cf4fc964ff'],
    ['a hash', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['an id of MongoDB', '5f8d0d55b54764421b7156d9'],
    ['a date', '2026-01-02T03:04:05.678Z+0000000000'],
    ['a name', 'getUserByIdFromTheSecondServerV2'],
    ['a constant', 'MAX_NUMBER_OF_CONNECTIONS_PER_HOST_2'],
    ['a path', '/v1/customers/{customerId}/invoices/upcoming/lines'],
    ['an image', `data:image/png;base64,iVBORw0KGgo${random}`],
    ['a text in base64', 'Y2lzY29zcGFyazovL3VzL1JPT00vNjRlNDVhZTA='],
    ['an id that says of what', `cus_${random}`],
    ['a file in a URL', `https://cdn.h.io/files/${random}.pdf`],
    ['a page', `https://h.io/items?cursor=${random}`],
    ['an id in a text', `{"userId": "${random}", \\"etag\\": \\"${random}\\"}`],
  ])('are not found: %s', (_, text) => expect(tokensIn(text)).toEqual([]));

  it('may look random where the name says why', () => {
    expect(tokensIn(random, 'messageId')).toEqual([]);
    expect(tokensIn(random, 'nextPageToken')).toEqual([]);
    expect(tokensIn(random, 'access_key')).toEqual([random]);
    expect(tokensIn(`https://hooks.h.io/services/${random}`)).toEqual([random]);
  });

  it('are looked for in linear time', () => {
    // With a glance back at all of the text for each run this takes minutes.
    expect(tokensIn(`${'a1B2c3'.repeat(9)} `.repeat(40_000))).toHaveLength(0);
  });
});
