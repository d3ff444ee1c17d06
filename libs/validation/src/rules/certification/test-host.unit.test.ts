import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { testHost } from './test-host.js';

describe(testHost.id, () => {
  const found = (url: string) =>
    reportedPointers(
      testHost,
      `openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\nservers: [{url: '${url}'}]\n`,
    );

  it.each([
    'https://dev.contoso.com',
    'https://api-test.contoso.com',
    'https://api.uat2.contoso.com',
    'http://localhost:8080',
    'https://a1b2.ngrok.io',
    'https://api.example.com',
    'https://10.0.0.1',
  ])('reports %s', (url) => {
    expect(found(url)).toEqual(['/servers/0/url']);
  });

  it.each([
    'https://api.contoso.com',
    'https://dev.azure.com',
    'https://contest.contoso.com',
    'https://api.dev.to',
    'https://stage.com',
    '/v1',
  ])('lets %s be', (url) => {
    expect(found(url)).toEqual([]);
  });
});
