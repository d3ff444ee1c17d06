import { expect, it } from 'vitest';
import { shownUrl } from './shown-url.js';

it.each([
  ['https://api.example.org/openapi.json', 'https://api.example.org/openapi.json'],
  ['https://api.example.org:8443/a/b?', 'https://api.example.org:8443/a/b'],
  ['https://h/a?version=3&api_key=SECRET', 'https://h/a?version=***&api_key=***'],
  ['https://h/a?SECRET', 'https://h/a?***'],
  ['https://h/a?a=1=SECRET&&b=', 'https://h/a?a=***&***&b=***'],
  ['https://user:SECRET@h/a#SECRET', 'https://h/a'],
])('shows %s as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});
