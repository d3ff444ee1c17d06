import { defaultParseLimits } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { readSource, type ReadingStage } from './read-source.js';

const read = (text: string, variables?: Readonly<Record<string, string>>) =>
  readSource(new TextEncoder().encode(text), {
    limits: defaultParseLimits,
    ...(variables ? { variables } : {}),
  });
const place = ({ code, range }: { code: string; range: { line: number } | null }) => [code, range?.line];

const openapi = `openapi: 3.1.0
info:
  title: Text Analytics
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: The sentiment
`;
const collection = JSON.stringify(
  {
    info: {
      name: 'Text Analytics',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [{ name: 'Sentiment', request: { method: 'GET', url: '{{host}}/sentiment' } }],
  },
  null,
  2,
);

describe('reading a source', () => {
  it('judges an OpenAPI description as it was written', () => {
    const { kind, format, findings, conversion } = read(openapi);
    expect([kind.kind, kind.version, format]).toEqual(['openapi', '3.1.0', 'yaml']);
    expect(findings.map(place)).toEqual([['structure/required-property-missing', 3]]);
    expect(Object.keys(conversion?.definition ?? {})).toContain('paths');
  });

  it('converts a collection with the values of an environment', () => {
    const { findings, conversion } = read(collection, { host: 'https://api.example.org' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(conversion?.definition['servers']).toEqual([
      expect.objectContaining({ url: 'https://api.example.org' }),
    ]);
  });

  it('says why it could not read something', () => {
    const { source, conversion, findings } = read('asyncapi: 3.0.0\n');
    expect([source, conversion]).toEqual([null, null]);
    expect(findings.map(({ code }) => code)).toEqual(['definition/not-an-api-description']);
  });

  it('runs its stages within what the caller gives, in their order', () => {
    const stages: ReadingStage[] = [];
    readSource(new TextEncoder().encode(openapi), {
      limits: defaultParseLimits,
      within: (stage, work) => {
        stages.push(stage);
        return work();
      },
    });
    expect(stages).toEqual(['parse', 'convert', 'validate']);
  });
});
