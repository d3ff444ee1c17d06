import { Finding } from '@connectory/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParseLimits, parseLimitsFor } from './parse-limits.js';
import { parseSource } from './parse-source.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseSource(bytes(text), defaultParseLimits);
const fault = (text: string) => {
  const result = parse(text);
  if (result.ok) throw new Error('It was accepted');
  const { code, message, range } = result.findings.find(({ severity }) => severity === 'error')!;
  return {
    code,
    message,
    place: range && [range.line, range.column],
    kind: result.kind,
    format: result.format,
  };
};

describe('parseSource', () => {
  it('reads JSON with its kind and title', () => {
    const text = '{"swagger": "2.0", "info": {"title": " Text Analytics "}}';
    expect(parse(text)).toEqual({
      ok: true,
      source: {
        text,
        format: 'json',
        value: JSON.parse(text) as unknown,
        kind: { kind: 'openapi', version: '2.0' },
        title: 'Text Analytics',
        findings: [],
      },
    });
  });

  it('reads YAML, also YAML that begins with a bracket', () => {
    expect(parse('openapi: 3.1.0\ninfo: {}\n')).toMatchObject({
      ok: true,
      source: { format: 'yaml', title: null },
    });
    expect(parse('{openapi: 3.1.0, info: {title: a}}')).toMatchObject({
      ok: true,
      source: { format: 'yaml', title: 'a' },
    });
  });

  it('reads collections, also wrapped ones', () => {
    const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
    const collection = { info: { name: 'Text', schema }, item: [] };
    for (const value of [collection, { collection }]) {
      expect(parse(JSON.stringify(value))).toMatchObject({
        ok: true,
        source: { title: 'Text', kind: { kind: 'postman', version: '2.1.0' } },
      });
    }
  });

  it('warns of duplicates at their place, in JSON and YAML', () => {
    const expected = { code: 'definition/duplicate-key', severity: 'warning', pointer: '/info' };
    const json = parse('{"openapi": "3.0.0",\n "info": {"a": 1},\n "info": {"b": 2}}');
    const yaml = parse('openapi: 3.0.0\ninfo: {}\ninfo: {}\n');
    expect(json).toMatchObject({
      ok: true,
      source: { findings: [{ ...expected, range: { line: 3, column: 2 } }] },
    });
    expect(yaml).toMatchObject({
      ok: true,
      source: { findings: [{ ...expected, range: { line: 3, column: 1 } }] },
    });
  });

  it('leaves out members that reach a prototype', () => {
    const result = parse(
      '{"openapi": "3.0.0", "__proto__": {"x": 1}, "info": {"constructor": {"prototype": {}}, "a": {"constructor": {}}}}',
    );
    if (!result.ok) throw new Error('It was refused');
    expect(JSON.stringify(result.source.value)).toBe('{"openapi":"3.0.0","info":{"a":{"constructor":{}}}}');
    expect(result.source.findings.map(({ code }) => code)).toEqual(
      Array(2).fill('definition/dangerous-key-removed'),
    );
  });

  it.each([
    ['{"openapi": "3.0.0",\n "info": {},\n}', 'definition/json-syntax', [3, 1], 'json'],
    ['{"openapi": "3.0.0"', 'definition/json-syntax', [1, 20], 'json'],
    ['openapi: 3.0.0\ninfo:\n  title: a: b\n', 'definition/yaml-syntax', [3, 10], 'yaml'],
    ['', 'definition/empty', null, null],
    [' \n ', 'definition/empty', null, null],
    [`{"openapi": ${'['.repeat(600)}${']'.repeat(600)}}`, 'definition/too-complex', [1, 524], 'json'],
    ['openapi: 3.2.0\n', 'definition/unsupported-version', [1, 10], 'yaml'],
    ['{"swaggerVersion": "1.2", "apis": []}', 'definition/unsupported-version', [1, 20], 'json'],
    ['{"openapi": {}}', 'definition/unsupported-version', [1, 13], 'json'],
  ])('refuses %j at its place', (text, code, place, format) => {
    expect(fault(text)).toMatchObject({ code, place, format });
  });

  it('names versions that it does not support', () => {
    expect(fault('openapi: 3.2.0\n').message).toContain('OpenAPI description of version 3.2.0');
    expect(fault('openapi: 3.2.0\n').kind).toEqual({ kind: 'openapi', version: '3.2.0' });
  });

  it.each([
    ['asyncapi: 3.0.0\n', 'an AsyncAPI document 3.0.0'],
    ['{"$schema": "http://json-schema.org/draft-07/schema#"}', 'a JSON Schema'],
    ['{"_type": "export", "__export_format": 4}', 'an Insomnia export'],
    ['{"log": {"version": "1.2", "entries": []}}', 'a HAR file'],
    ['#%RAML 1.0\ntitle: a\n', 'a RAML document'],
    ['<?xml version="1.0"?>\n<wsdl:definitions name="a"/>', 'a WSDL document'],
    ['<?xml version="1.0"?>\n<a/>', 'an XML document'],
    ['<!DOCTYPE html>\n<html></html>', 'an HTML page'],
    ['type Query {\n  user(id: ID!): User\n}\n', 'a GraphQL schema'],
    ['syntax = "proto3";\nmessage A {}\n', 'a Protocol Buffers definition'],
    ['%PDF-1.7\n', 'a PDF document'],
    ['PK\u0003\u0004', 'a zip archive'],
    ['5', 'a single number'],
    ['"text"', 'plain text'],
    ['Just a sentence.', 'plain text'],
    ['null', 'the value null'],
    ['[]', 'an empty list'],
    ['{}', 'an empty object'],
    ['{"a": 1, "b": 2}', 'an object with `a`, `b`'],
    ['{"info": {}, "paths": {}}', 'does not say its version'],
    ['{"values": [], "_postman_variable_scope": "environment"}', 'a Postman environment'],
    ['{"v": 1, "name": "a", "folders": [], "requests": []}', 'a Hoppscotch collection'],
    ['{"properties": {"connectionParameters": {}}}', 'apiProperties.json'],
  ])('says what %j looks like', (text, name) => {
    const { code, message } = fault(text);
    expect(code).toBe('definition/not-an-api-description');
    expect(message).toContain(name);
  });

  it('reads UTF-16 and refuses bytes that are no text', () => {
    const text = '\ufeff{"openapi":"3.0.0"}';
    const utf16 = Uint8Array.from(
      Array.from(text, (character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]).flat(),
    );
    expect(parseSource(utf16, defaultParseLimits)).toMatchObject({
      ok: true,
      source: { text: text.slice(1) },
    });
    const invalid = Uint8Array.from([...bytes('openapi: 3.0.0\nx: '), 0xff]);
    expect(parseSource(invalid, defaultParseLimits)).toMatchObject({
      ok: false,
      text: 'openapi: 3.0.0\nx: \ufffd',
      findings: [{ code: 'definition/invalid-encoding', range: { line: 2, column: 4 } }],
    });
  });

  it('does not even decode what is too large', () => {
    expect(parseSource(new Uint8Array(11), parseLimitsFor(10))).toMatchObject({
      ok: false,
      text: null,
      findings: [{ code: 'definition/too-large', params: { bytes: 11, limit: 10 } }],
    });
  });

  it('answers anything with a source or an error, in the shapes of the contracts', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json({ maxDepth: 3 }),
      fc.string({ unit: fc.constantFrom(...'{}[]":,-\n a1&*<?!|#%\u0000\ud800') }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('', 'openapi: 3.0.0\n', '{"openapi": "3.0.0", "x":'),
        texts,
        (start, text) => {
          const result = parse(start + text);
          const findings = result.ok ? result.source.findings : result.findings;
          for (const finding of findings) expect(Finding.parse(finding)).toEqual(finding);
          expect(findings.some(({ severity }) => severity === 'error')).toBe(!result.ok);
        },
      ),
      { numRuns: 500 },
    );
  });
});
