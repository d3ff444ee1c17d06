import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';
import { recogniseScript } from './recognise-script.js';

const convertScripts = (...scripts: readonly (readonly [listen: string, text: string])[]) => {
  const event = scripts.map(([listen, text]) => ({
    listen,
    script: { type: 'text/javascript', exec: text.split('\n') },
  }));
  return convert({
    value: { info: { name: 'C' }, item: [{ name: 'R', event, request: 'http://h.io/a' }] },
    kind: { kind: 'postman', version: '2.1.0' },
  });
};

describe('a pre-request script', () => {
  it.each([
    ["pm.request.headers.add({ key: 'X-Time', value: now });", ['X-Time']],
    ['pm.request.headers.upsert({\n  value: now,\n  "key": "X-Time"\n});', ['X-Time']],
    [
      "pm.request.addHeader('X-Trace: 1'); pm.request.upsertHeader({key: `X-Two`, value: 2})",
      ['X-Trace', 'X-Two'],
    ],
    ['pm.request.headers.add(header);', []],
  ])('that sets a header is known: %s', (text, headers) => {
    expect(recogniseScript(text)).toEqual({ headers, setsHeader: true, signature: null });
  });

  it.each([
    ['CryptoJS.HmacSHA256(body, key).toString()', 'sha256'],
    ["require('crypto').createHmac('sha1', key)", 'sha1'],
    ['crypto.subtle.sign("HMAC", key, data)', 'unknown'],
  ])('that signs is known: %s', (text, signature) => {
    expect(recogniseScript(text)).toMatchObject({ setsHeader: false, signature });
  });

  it('that does something else is not', () => {
    const text = "pm.environment.set('header', pm.request.headers.get('X-Time')); const hmac = 'no';";
    expect(recogniseScript(text)).toEqual({ headers: [], setsHeader: false, signature: null });
  });

  it('is a finding for each of its purposes, and a loss', () => {
    const text =
      "const s = CryptoJS.HmacSHA256('a', 'b');\npm.request.headers.add({key: 'X-Sig', value: s});";
    const { findings, ledger } = convertScripts(['prerequest', text], ['prerequest', text], ['test', text]);
    expect(findings.map(({ code, params, pointer }) => [code, params, pointer])).toEqual([
      ['postman/script-not-converted', { count: 3 }, '/item/0/event/0'],
      ['postman/script-sets-header', { headers: 'X-Sig', count: 2 }, '/item/0/event/0'],
      ['postman/script-signs-request', { algorithm: 'sha256', count: 2 }, '/item/0/event/0'],
    ]);
    expect(
      ledger.filter(({ outcome }) => outcome === 'lost').map(({ source, code }) => [source, code]),
    ).toEqual([
      ['/item/0/event/0', 'postman/script-not-converted'],
      ['/item/0/event/1', 'postman/script-not-converted'],
      ['/item/0/event/2', 'postman/test-not-converted'],
    ]);
  });
});

describe('a test', () => {
  it('may be a visualizer; an empty one is nothing', () => {
    const { ledger } = convertScripts(['test', 'pm.visualizer.set(template)'], ['test', '']);
    expect(ledger.flatMap(({ code }) => code ?? [])).toEqual(['postman/visualizer-not-converted']);
  });
});
