import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { serverMissing } from './server-missing.js';

const reported = (yaml: string) =>
  report(serverMissing, `${yaml}\npaths: {}\n`).map(({ pointer, fix }) => [pointer, fix?.actions[0]]);
const info = `info: {title: a, version: '1'}`;
const found = `info: {title: a, version: '1', x-origin: [{url: 'https://example.com/docs/api.json'}]}`;

describe(serverMissing.id, () => {
  it('knows hosts and schemes of 2.0', () => {
    expect(reported(`swagger: '2.0'\n${info}`)).toEqual([['', undefined]]);
    expect(reported(`swagger: '2.0'\n${info}\nhost: ''\nschemes: []`)).toEqual([
      ['/schemes', { target: "$['schemes']", remove: true }],
      ['/host', undefined],
    ]);
    expect(reported(`swagger: '2.0'\n${found}`)).toEqual([
      ['', { target: '$', update: { host: 'example.com' } }],
    ]);
    expect(reported(`swagger: '2.0'\n${info}\nhost: example.com`)).toEqual([]);
  });

  it('knows servers of 3.x', () => {
    expect(reported(`openapi: 3.0.0\n${info}`)).toEqual([['', undefined]]);
    expect(reported(`openapi: 3.0.0\n${info}\nservers: [{url: /v1}, {url: /v2}]`)).toEqual([
      ['/servers/0/url', undefined],
    ]);
    expect(reported(`openapi: 3.0.0\n${found}\nservers: [{url: ../v1}]`)).toEqual([
      ['/servers/0/url', { target: "$['servers'][0]", update: { url: 'https://example.com/v1' } }],
    ]);
    expect(reported(`openapi: 3.0.0\n${found}\nservers: []`)).toEqual([
      ['/servers', { target: '$', update: { servers: [{ url: 'https://example.com' }] } }],
    ]);
  });

  it.each(['https://example.com', '{scheme}://example.com', '//example.com/v1'])('lets %s be', (url) => {
    expect(reported(`openapi: 3.0.0\n${info}\nservers: [{url: /v1}, {url: '${url}'}]`)).toEqual([]);
  });

  it('is content with the addresses of all paths', () => {
    const yaml = `openapi: 3.0.0\n${info}\npaths: {/a: {servers: [{url: 'https://example.com'}]}}`;
    expect(report(serverMissing, yaml)).toEqual([]);
  });
});
