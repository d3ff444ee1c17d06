import { defaultParseLimits } from '@connectory/definition';
import { expect, it } from 'vitest';
import { checkSource } from './check-source.js';
import { readSource } from './read-source.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const openapi = `swagger: '2.0'
info: {title: Text Analytics, version: '1.0'}
tags: [{name: a}, {name: a}]
paths:
  /sentiment/{id}:
    get: {responses: {}}
`;
const collection = JSON.stringify({
  info: {
    name: 'Text Analytics',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  auth: { type: 'hawk' },
  item: [{ name: 'Sentiment', request: { method: 'GET', url: 'https://api.example.org/sentiment' } }],
});

it.each([openapi, collection, 'openapi: 3.2.0', ': ['])('finds what a registration finds: %s', (text) => {
  const options = { limits: defaultParseLimits };
  const { conversion: _, ...reading } = readSource(bytes(text), options);
  expect(reading.findings.length).toBeGreaterThan(0);
  expect(checkSource(bytes(text), options)).toEqual(reading);
});

it('judges by a ruleset', () => {
  const rules = { 'structure/path-parameter-undeclared': 'off' } as const;
  const codes = (ruleset?: { extends: 'structure'; rules: typeof rules }) =>
    checkSource(bytes(openapi), { limits: defaultParseLimits, ...(ruleset ? { ruleset } : {}) }).findings.map(
      ({ code }) => code,
    );
  expect(codes()).toContain('structure/path-parameter-undeclared');
  expect(codes({ extends: 'structure', rules })).not.toContain('structure/path-parameter-undeclared');
});
