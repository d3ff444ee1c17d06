import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { credentialsInServer } from './credentials-in-server.js';

const servers = (...urls: string[]) =>
  `openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\nservers:\n${urls.map((url) => `  - url: ${url}\n`).join('')}`;

describe(credentialsInServer.id, () => {
  it('finds credentials before the host and takes them out', () => {
    const yaml = servers(
      'https://reader:letmein@api.example.com/v1',
      'https://token@api.example.com',
      'https://{region}:p%40ss@api.example.com/a@b',
      'https://api.example.com/users/@me',
      'https://api.example.com?mail=a@b.example',
    );
    expect(
      report(credentialsInServer, yaml).map(({ pointer, fix }) => [pointer, fix?.actions[0]?.update]),
    ).toEqual([
      ['/servers/0/url', { url: 'https://api.example.com/v1' }],
      ['/servers/1/url', { url: 'https://api.example.com' }],
      ['/servers/2/url', { url: 'https://api.example.com/a@b' }],
    ]);
  });

  it('finds them in the host of 2.0', () => {
    const yaml = `swagger: '2.0'\ninfo: {title: a, version: '1'}\nhost: token@api.example.com\npaths: {}\n`;
    expect(report(credentialsInServer, yaml).map(({ fix }) => fix?.actions[0]?.update)).toEqual([
      { host: 'api.example.com' },
    ]);
  });

  it('does not repeat the credentials', () => {
    const [finding] = report(credentialsInServer, servers('https://reader:letmein@api.example.com/v1'));
    expect(JSON.stringify(finding)).not.toContain('letmein');
  });
});
