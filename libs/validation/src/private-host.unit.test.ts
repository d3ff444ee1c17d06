import { expect, it } from 'vitest';
import { privateHost } from './private-host.js';

it.each([
  ['http://localhost:3000', 'the calling machine itself'],
  ['http://api.localhost', 'the calling machine itself'],
  ['http://127.8.0.1', 'the calling machine itself'],
  ['http://0x7f.1', 'the calling machine itself'],
  ['http://2130706433', 'the calling machine itself'],
  ['http://0.0.0.0:8080', 'the calling machine itself'],
  ['http://[::1]', 'the calling machine itself'],
  ['http://[::ffff:127.0.0.1]', 'the calling machine itself'],
  ['http://10.1.2.3', 'a private address'],
  ['http://172.31.0.1', 'a private address'],
  ['http://192.168.0.1', 'a private address'],
  ['http://[fd00::1]', 'a private address'],
  ['http://[::ffff:192.168.0.1]', 'a private address'],
  ['http://169.254.169.254', 'a link-local address'],
  ['http://[fe80::1]', 'a link-local address'],
  ['http://printer.local', 'a name of a local network'],
  ['http://host.docker.internal.', 'a name of a local network'],
  ['http://172.32.0.1', null],
  ['http://8.8.8.8', null],
  ['http://[2606:4700::1111]', null],
  ['http://[::ffff:8.8.8.8]', null],
  ['http://local.example.com', null],
  ['http://localhost.example.com', null],
])('%s is %s', (url, kind) => {
  expect(privateHost(new URL(url).hostname)).toBe(kind);
});
